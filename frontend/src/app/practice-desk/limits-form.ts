import { Component, effect, ElementRef, inject, signal } from '@angular/core';
import { form, FormField, FormRoot, validate } from '@angular/forms/signals';
import { Banner } from '../shared/banner';
import { Control, Field } from '../shared/field';
import { FieldErrors, fieldErrors, focusFirstError, isAboutInput } from '../shared/form-problem';
import { Problem, problemOf } from '../shared/problem';
import { Toaster } from '../shared/toaster';
import { Awaited } from './awaited';
import { DeskApi } from './desk-api';
import { deskSentence } from './desk-sentences';
import { isLimit, limitsOf, typedLimits } from './typed-limits';

const MOST_DAILY = 288;
const MOST_WEEKLY = 2016;

/** How many bookings a day and a week are enough. */
@Component({
  selector: 'vv-limits-form',
  imports: [FormRoot, FormField, Field, Control, Banner, Awaited],
  templateUrl: './limits-form.html',
  host: { class: 'card' },
})
export class LimitsForm {
  private readonly api = inject(DeskApi);
  private readonly toaster = inject(Toaster);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly found = this.api.limits();
  protected readonly problem = signal<Problem | null>(null);
  protected readonly deskSentence = deskSentence;
  private readonly model = signal({ daily: '', weekly: '' });
  protected readonly limits = form(
    this.model,
    (path) => {
      validate(path.daily, ({ value }) =>
        isLimit(value(), MOST_DAILY)
          ? undefined
          : {
              kind: 'number',
              message: $localize`:@@desk.dailyWrong:Enter a number from 1 to 288, or nothing for no limit.`,
            },
      );
      validate(path.weekly, ({ value }) =>
        isLimit(value(), MOST_WEEKLY)
          ? undefined
          : {
              kind: 'number',
              message: $localize`:@@desk.weeklyWrong:Enter a number from 1 to 2016, or nothing for no limit.`,
            },
      );
    },
    { submission: { action: () => this.save(), onInvalid: () => focusFirstError(this.element.nativeElement) } },
  );

  constructor() {
    effect(() => {
      if (this.found.hasValue()) {
        this.model.set(typedLimits(this.found.value()));
      }
    });
  }

  hasUnsavedChanges(): boolean {
    return this.limits().dirty();
  }

  private async save(): Promise<FieldErrors> {
    this.problem.set(null);
    try {
      this.found.set(await this.api.limit(limitsOf(this.model())));
      this.limits().reset();
      this.toaster.show($localize`:@@desk.limitsSaved:Saved. Days and weeks that are full are not offered.`);
      return [];
    } catch (error) {
      const problem = problemOf(error);
      this.problem.set(isAboutInput(problem) ? null : problem);
      return fieldErrors(this.limits, error);
    }
  }
}
