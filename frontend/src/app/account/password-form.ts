import { Component, ElementRef, inject, input, signal } from '@angular/core';
import { form, FormField, FormRoot, required } from '@angular/forms/signals';
import { Banner } from '../shared/banner';
import { Control, Field } from '../shared/field';
import { FieldErrors, fieldErrors, focusFirstError, isAboutInput } from '../shared/form-problem';
import { Problem, problemOf } from '../shared/problem';
import { sentenceOf } from '../shared/problem-sentences';
import { Toaster } from '../shared/toaster';
import { AccountApi } from './account-api';
import { Account } from './account.model';
import { PasswordField } from './password-field';

/** Changes the password of who is signed in. */
@Component({
  selector: 'vv-password-form',
  imports: [FormRoot, FormField, Field, Control, Banner, PasswordField],
  template: `
    <form class="stack" [formRoot]="change">
      <input
        class="unseen"
        type="email"
        autocomplete="username"
        tabindex="-1"
        aria-hidden="true"
        [value]="account().email"
        readonly
      />
      <vv-field label="Current password" i18n-label="@@account.currentPassword" [status]="change.current()">
        <input vvControl type="password" autocomplete="current-password" [formField]="change.current" />
      </vv-field>
      <vv-password-field
        class="wide"
        [password]="change.password"
        [email]="account().email"
        [displayName]="account().displayName"
      />
      @if (problem(); as refused) {
        <vv-banner kind="bad">{{ sentenceOf(refused) }}</vv-banner>
      }
      <button class="button" type="submit" [disabled]="change().submitting()" i18n="@@account.change">
        Change the password
      </button>
    </form>
  `,
})
export class PasswordForm {
  private readonly api = inject(AccountApi);
  private readonly toaster = inject(Toaster);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly account = input.required<Account>();
  protected readonly problem = signal<Problem | null>(null);
  protected readonly sentenceOf = sentenceOf;

  protected readonly change = form(
    signal({ current: '', password: '' }),
    (path) => {
      required(path.current, { message: $localize`:@@account.passwordMissing:Enter your password.` });
      required(path.password, { message: $localize`:@@account.passwordChoose:Choose a password.` });
    },
    { submission: { action: () => this.save(), onInvalid: () => focusFirstError(this.element.nativeElement) } },
  );

  private async save(): Promise<FieldErrors> {
    this.problem.set(null);
    const { current, password } = this.change().value();
    try {
      await this.api.changePassword(current, password);
      this.change().reset({ current: '', password: '' });
      this.toaster.show($localize`:@@account.passwordChanged:Your password is changed.`);
      return [];
    } catch (error) {
      const problem = problemOf(error);
      this.problem.set(isAboutInput(problem) ? null : problem);
      return fieldErrors(this.change, error);
    }
  }
}
