import { Component, ElementRef, inject, input, output, signal } from '@angular/core';
import { form, FormField, FormRoot, maxLength, required, validate } from '@angular/forms/signals';
import { Banner } from '../shared/banner';
import { Control, Field } from '../shared/field';
import { FieldErrors, fieldErrors, focusFirstError, isAboutInput } from '../shared/form-problem';
import { Problem, problemOf } from '../shared/problem';
import { absenceOf, endsAfterStart, TypedAbsence } from './absence-span';
import { DeskApi } from './desk-api';
import { deskSentence } from './desk-sentences';
import { Absence } from './desk.model';
import { readClock } from './week-hours';

const BLANK: TypedAbsence = { firstDay: '', lastDay: '', wholeDays: true, starts: '09:00', ends: '17:00', note: '' };

/** A new absence: whole days, or from one time to another. */
@Component({
  selector: 'vv-absence-form',
  imports: [FormRoot, FormField, Field, Control, Banner],
  templateUrl: './absence-form.html',
  styles: `
    :host {
      display: block;
    }
    .moments {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(200px, 1fr));
      gap: 20px;
      align-items: start;
    }
  `,
  host: { class: 'card' },
})
export class AbsenceForm {
  private readonly api = inject(DeskApi);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly zone = input.required<string>();
  readonly added = output<Absence>();
  protected readonly problem = signal<Problem | null>(null);
  protected readonly deskSentence = deskSentence;

  protected readonly model = signal(BLANK);
  protected readonly absence = form(
    this.model,
    (path) => {
      required(path.firstDay, { message: $localize`:@@desk.firstDayMissing:Choose the day on which it begins.` });
      required(path.lastDay, { message: $localize`:@@desk.lastDayMissing:Choose the day on which it ends.` });
      maxLength(path.note, 200, { message: $localize`:@@desk.noteLong:A note may have 200 characters at most.` });
      for (const time of [path.starts, path.ends]) {
        validate(time, ({ value, valueOf }) =>
          valueOf(path.wholeDays) || readClock(value())
            ? undefined
            : { kind: 'clock', message: $localize`:@@desk.clockWrong:Enter a time of day, such as 9:00.` },
        );
      }
      validate(path.lastDay, ({ valueOf }) => {
        const typed = valueOf(path);
        return !typed.firstDay || !typed.lastDay || endsAfterStart(typed)
          ? undefined
          : { kind: 'order', message: $localize`:@@desk.absenceEndsFirst:An absence ends after it starts.` };
      });
    },
    { submission: { action: () => this.add(), onInvalid: () => focusFirstError(this.element.nativeElement) } },
  );

  hasUnsavedChanges(): boolean {
    return this.absence().dirty();
  }

  private async add(): Promise<FieldErrors> {
    this.problem.set(null);
    try {
      const absence = await this.api.addAbsence(absenceOf(this.model()));
      this.model.set(BLANK);
      this.absence().reset();
      this.added.emit(absence);
      return [];
    } catch (error) {
      const problem = problemOf(error);
      this.problem.set(isAboutInput(problem) ? null : problem);
      return fieldErrors(this.absence, error);
    }
  }
}
