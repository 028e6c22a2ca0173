import { Component, ElementRef, inject, input, linkedSignal, signal } from '@angular/core';
import { form, FormField, FormRoot, required } from '@angular/forms/signals';
import { Banner } from '../shared/banner';
import { Control, Field } from '../shared/field';
import { FieldErrors, fieldErrors, focusFirstError, isAboutInput } from '../shared/form-problem';
import { Problem, problemOf } from '../shared/problem';
import { sentenceOf } from '../shared/problem-sentences';
import { Toaster } from '../shared/toaster';
import { AccountApi } from './account-api';
import { Account } from './account.model';
import { Session } from './session';

/** Name, zone and the language of mails. */
@Component({
  selector: 'vv-profile-form',
  imports: [FormRoot, FormField, Field, Control, Banner],
  templateUrl: './profile-form.html',
})
export class ProfileForm {
  private readonly api = inject(AccountApi);
  private readonly session = inject(Session);
  private readonly toaster = inject(Toaster);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly account = input.required<Account>();
  protected readonly zones = Intl.supportedValuesOf('timeZone');
  protected readonly problem = signal<Problem | null>(null);
  protected readonly sentenceOf = sentenceOf;

  private readonly model = linkedSignal(() => {
    const { displayName, zone, language } = this.account();
    return { displayName, zone, language };
  });
  protected readonly profile = form(
    this.model,
    (path) => {
      required(path.displayName, { message: $localize`:@@account.nameMissing:Enter the name others should see.` });
    },
    {
      submission: { action: () => this.save(), onInvalid: () => focusFirstError(this.element.nativeElement) },
    },
  );

  private async save(): Promise<FieldErrors> {
    this.problem.set(null);
    try {
      this.session.accountChanged(await this.api.change(this.model()));
      this.toaster.show($localize`:@@account.saved:Saved.`);
      return [];
    } catch (error) {
      const problem = problemOf(error);
      this.problem.set(isAboutInput(problem) ? null : problem);
      return fieldErrors(this.profile, error);
    }
  }
}
