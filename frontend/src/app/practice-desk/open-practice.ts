import { Component, effect, ElementRef, inject, LOCALE_ID, signal } from '@angular/core';
import { form, apply, FormField, FormRoot } from '@angular/forms/signals';
import { Router } from '@angular/router';
import { Session } from '../account/session';
import { Banner } from '../shared/banner';
import { Control, Field } from '../shared/field';
import { FieldErrors, fieldErrors, focusFirstError, isAboutInput } from '../shared/form-problem';
import { Problem, problemOf, slugOf } from '../shared/problem';
import { DEVICE_ZONE } from '../shared/time';
import { Toaster } from '../shared/toaster';
import { DeskApi } from './desk-api';
import { deskSentence } from './desk-sentences';
import { CURRENCIES, NewPractice } from './desk.model';
import { LeaveDialog } from './leave-dialog';
import { profileRules } from './practice-form';
import { ProfileFields } from './profile-fields';
import { SlugField } from './slug-field';
import { slugProposal } from './slug-proposal';
import { Editor } from './unsaved-changes';

/** A client becomes a practitioner: describes a practice, which is then on their desk, not yet published. */
@Component({
  selector: 'vv-open-practice',
  imports: [FormRoot, FormField, Field, Control, Banner, ProfileFields, SlugField, LeaveDialog],
  templateUrl: './open-practice.html',
  host: { class: 'page middle stack', '(window:beforeunload)': 'hasUnsavedChanges() && $event.preventDefault()' },
})
export class OpenPractice implements Editor {
  private readonly api = inject(DeskApi);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly toaster = inject(Toaster);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly deskSentence = deskSentence;
  protected readonly currencies = CURRENCIES;
  private isOpened = false;

  private readonly model = signal<NewPractice>({
    name: this.session.account()?.displayName ?? '',
    slug: slugProposal(this.session.account()?.displayName ?? ''),
    headline: '',
    about: '',
    languages: [inject(LOCALE_ID)],
    zone: this.session.account()?.zone ?? DEVICE_ZONE,
    currency: 'EUR',
  });
  protected readonly practice = form(this.model, (path) => apply(path, profileRules), {
    submission: { action: () => this.open(), onInvalid: () => focusFirstError(this.element.nativeElement) },
  });

  constructor() {
    // The address follows the name until somebody types an address.
    effect(() => {
      const proposal = slugProposal(this.practice.name().value());
      if (!this.practice.slug().dirty()) {
        this.practice.slug().value.set(proposal);
      }
    });
  }

  hasUnsavedChanges(): boolean {
    return this.practice().dirty() && !this.isOpened;
  }

  private async open(): Promise<FieldErrors> {
    this.problem.set(null);
    try {
      await this.api.open(this.model());
      this.isOpened = true;
      // The role is in the tokens from the next one on.
      await this.session.refresh();
      await this.router.navigateByUrl('/practice');
      this.toaster.show($localize`:@@desk.opened:Your practice is open. Next: what you offer, and when.`);
      return [];
    } catch (error) {
      return this.refused(error);
    }
  }

  private refused(error: unknown): FieldErrors {
    const problem = problemOf(error);
    focusFirstError(this.element.nativeElement);
    if (slugOf(problem) === 'slug-taken') {
      return [{ kind: 'service', message: deskSentence(problem), fieldTree: this.practice.slug }];
    }
    this.problem.set(isAboutInput(problem) ? null : problem);
    return fieldErrors(this.practice, error);
  }
}
