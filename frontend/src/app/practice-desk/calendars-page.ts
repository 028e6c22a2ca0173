import { Component, computed, inject, signal, viewChild } from '@angular/core';
import { Banner } from '../shared/banner';
import { problemOf } from '../shared/problem';
import { Say } from '../shared/say';
import { Toaster } from '../shared/toaster';
import { VIEWER_ZONE } from '../shared/viewer';
import { Awaited } from './awaited';
import { CalendarForm } from './calendar-form';
import { busyTimes, calendarProblem, calendarState, isClosing } from './calendar-words';
import { DeskApi } from './desk-api';
import { deskSentence } from './desk-sentences';
import { BusyCalendar } from './desk.model';
import { Editor } from './unsaved-changes';

/** The calendars of other programs in which the practitioner is busy too. */
@Component({
  selector: 'vv-calendars-page',
  imports: [Awaited, Banner, CalendarForm],
  templateUrl: './calendars-page.html',
  styleUrl: './calendars-page.css',
  host: { class: 'stack', '(window:beforeunload)': 'hasUnsavedChanges() && $event.preventDefault()' },
})
export class CalendarsPage implements Editor {
  private readonly api = inject(DeskApi);
  private readonly toaster = inject(Toaster);
  private readonly zone = inject(VIEWER_ZONE);
  private readonly form = viewChild(CalendarForm);
  protected readonly say = inject(Say);
  protected readonly found = this.api.calendars();
  protected readonly calendars = computed(() => (this.found.hasValue() ? this.found.value().items : undefined));
  protected readonly refusal = signal<string | null>(null);
  /** The one that is being read or asked about. */
  protected readonly busyWith = signal<string | null>(null);
  protected readonly removing = signal<string | null>(null);
  protected readonly state = calendarState;
  protected readonly whatToDo = calendarProblem;
  protected readonly isClosing = isClosing;
  protected readonly times = busyTimes;

  hasUnsavedChanges(): boolean {
    return this.form()?.hasUnsavedChanges() ?? false;
  }

  protected moment(instant: string): string {
    return this.say.time.shortMoment(instant, this.zone());
  }

  protected followed(calendar: BusyCalendar): void {
    this.found.update((all) => ({ items: [...(all?.items ?? []), calendar] }));
    if (!calendar.problem) {
      this.toaster.show(
        $localize`:@@desk.calendarFollowed:The calendar is read. Nothing can be booked while you are busy there.`,
      );
    }
  }

  protected async refresh(calendar: BusyCalendar): Promise<void> {
    await this.trying(calendar, async () => {
      const read = await this.api.refreshCalendar(calendar.id);
      this.found.update((all) => ({ items: (all?.items ?? []).map((one) => (one.id === read.id ? read : one)) }));
      this.toaster.show(`${read.name}: ${calendarState(read).words}.`);
    });
  }

  protected async remove(calendar: BusyCalendar): Promise<void> {
    await this.trying(calendar, async () => {
      await this.api.unfollow(calendar.id);
      this.found.update((all) => ({ items: (all?.items ?? []).filter((one) => one.id !== calendar.id) }));
      this.toaster.show(
        $localize`:@@desk.calendarRemoved:The calendar is removed. Its times can be booked again, as your openings say.`,
      );
    });
    this.removing.set(null);
  }

  private async trying(calendar: BusyCalendar, work: () => Promise<void>): Promise<void> {
    this.refusal.set(null);
    this.busyWith.set(calendar.id);
    try {
      await work();
    } catch (error) {
      this.refusal.set(deskSentence(problemOf(error)));
    } finally {
      this.busyWith.set(null);
    }
  }
}
