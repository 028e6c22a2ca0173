import { Component, ElementRef, inject, output, signal } from '@angular/core';
import { form, FormField, FormRoot, maxLength, required } from '@angular/forms/signals';
import { Banner } from '../shared/banner';
import { Control, Field } from '../shared/field';
import { FieldErrors, fieldErrors, focusFirstError, isAboutInput } from '../shared/form-problem';
import { Problem, problemOf, slugOf } from '../shared/problem';
import { DeskApi } from './desk-api';
import { deskSentence } from './desk-sentences';
import { BusyCalendar } from './desk.model';

/** Adds a calendar of another program by its secret address. */
@Component({
  selector: 'vv-calendar-form',
  imports: [FormRoot, FormField, Field, Control, Banner],
  template: `
    <form class="stack" [formRoot]="calendar">
      <h2 i18n="@@desk.calendarAdd">Add a calendar</h2>
      <vv-field
        label="Name"
        i18n-label="@@desk.calendarName"
        help="For yourself, such as “Private” or “Clinic”."
        i18n-help="@@desk.calendarNameHelp"
        [status]="calendar.name()"
      >
        <input vvControl type="text" autocomplete="off" [formField]="calendar.name" />
      </vv-field>
      <vv-field
        label="Address"
        i18n-label="@@desk.calendarUrl"
        help="The secret address in iCal format, from the settings of the other calendar. It begins with https:// or webcal:// and is kept secret here too."
        i18n-help="@@desk.calendarUrlHelp"
        [status]="calendar.url()"
      >
        <input vvControl type="text" inputmode="url" autocomplete="off" spellcheck="false" [formField]="calendar.url" />
      </vv-field>
      @if (problem(); as refused) {
        <vv-banner kind="bad">{{ deskSentence(refused) }}</vv-banner>
      }
      <button class="button" type="submit" [disabled]="calendar().submitting()">
        @if (calendar().submitting()) {
          <ng-container i18n="@@desk.calendarReadingFirst">Reading it for the first time…</ng-container>
        } @else {
          <ng-container i18n="@@desk.calendarAddNow">Add the calendar</ng-container>
        }
      </button>
    </form>
  `,
  styles: `
    :host {
      display: block;
    }
  `,
  host: { class: 'card' },
})
export class CalendarForm {
  private readonly api = inject(DeskApi);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly followed = output<BusyCalendar>();
  protected readonly problem = signal<Problem | null>(null);
  protected readonly deskSentence = deskSentence;
  private readonly model = signal({ name: '', url: '' });
  protected readonly calendar = form(
    this.model,
    (path) => {
      required(path.name, { message: $localize`:@@desk.calendarNameMissing:Give it a name.` });
      maxLength(path.name, 120, {
        message: $localize`:@@desk.calendarNameLong:A name may have 120 characters at most.`,
      });
      required(path.url, { message: $localize`:@@desk.calendarUrlMissing:Paste the address of the calendar.` });
      maxLength(path.url, 2000, {
        message: $localize`:@@desk.calendarUrlLong:An address may have 2000 characters at most.`,
      });
    },
    { submission: { action: () => this.follow(), onInvalid: () => focusFirstError(this.element.nativeElement) } },
  );

  hasUnsavedChanges(): boolean {
    return this.calendar().dirty();
  }

  private async follow(): Promise<FieldErrors> {
    this.problem.set(null);
    try {
      const { name, url } = this.model();
      const calendar = await this.api.follow(name.trim(), url.trim());
      this.model.set({ name: '', url: '' });
      this.calendar().reset();
      this.followed.emit(calendar);
      return [];
    } catch (error) {
      return this.refused(error);
    }
  }

  private refused(error: unknown): FieldErrors {
    const problem = problemOf(error);
    focusFirstError(this.element.nativeElement);
    if (slugOf(problem) === 'calendar-address-invalid') {
      return [{ kind: 'service', message: deskSentence(problem), fieldTree: this.calendar.url }];
    }
    this.problem.set(isAboutInput(problem) ? null : problem);
    return fieldErrors(this.calendar, error);
  }
}
