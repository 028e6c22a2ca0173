import { Component, computed, DestroyRef, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Booking } from '../booking/booking.model';
import { Banner } from '../shared/banner';
import { Say } from '../shared/say';
import { localDate, plusDays, zoneName } from '../shared/time';
import { pictureOf } from './agenda-columns';
import { agendaDays, datesFrom, isDate } from './agenda-days';
import { AgendaGrid } from './agenda-grid';
import { AgendaLegend } from './agenda-legend';
import { AgendaList } from './agenda-list';
import { AgendaStrip } from './agenda-strip';
import { Awaited } from './awaited';
import { BookingSheet } from './booking-sheet';
import { isClosing } from './calendar-words';
import { mondayOf } from './day-hours';
import { noonOf } from './day-title';
import { Desk } from './desk';
import { DeskApi } from './desk-api';
import { Narrow } from './narrow';
import { Publication } from './publication';
import { Swipe } from './swipe';
import { zoneDay } from './zone-days';

const TICK_MS = 15_000;
const WEEK = 7;

/** What is booked, by week or by day, in the practice's own time. */
@Component({
  selector: 'vv-agenda',
  imports: [
    RouterLink,
    AgendaGrid,
    AgendaLegend,
    AgendaList,
    AgendaStrip,
    Awaited,
    Banner,
    BookingSheet,
    Publication,
    Swipe,
  ],
  templateUrl: './agenda.html',
  styleUrl: './agenda.css',
  host: { class: 'stack' },
})
export class Agenda {
  private readonly router = inject(Router);
  private readonly api = inject(DeskApi);
  protected readonly say = inject(Say);
  protected readonly isNarrow = inject(Narrow).is;
  /** `day` or `week`; without it a day on a narrow screen, else a week. */
  readonly view = input<string>();
  /** The day shown, or one of the week shown, `2026-11-24`; today without it. */
  readonly date = input<string>();

  protected readonly zone = inject(Desk).zone;
  protected readonly now = signal(Date.now());
  protected readonly zoneWords = computed(() => zoneName(this.zone(), noonOf(this.shown())));
  protected readonly today = computed(() => localDate(new Date(this.now()).toISOString(), this.zone()));
  protected readonly mode = computed(() =>
    this.view() === 'day' || (this.view() !== 'week' && this.isNarrow()) ? 'day' : 'week',
  );
  protected readonly shown = computed(() => {
    const asked = this.date();
    return isDate(asked) ? asked : this.today();
  });
  protected readonly first = computed(() => (this.mode() === 'day' ? this.shown() : mondayOf(this.shown())));
  protected readonly monday = computed(() => mondayOf(this.shown()));
  protected readonly dates = computed(() => datesFrom(this.first(), this.mode() === 'day' ? 1 : WEEK));
  protected readonly before = computed(() => this.other(-1));
  protected readonly after = computed(() => this.other(1));
  protected readonly isNow = computed(() => this.dates().includes(this.today()));

  /** The whole week is read also for one of its days; with the evening before, which may reach into it. */
  protected readonly found = this.api.agenda(() => ({
    from: plusDays(this.monday(), -1),
    to: plusDays(this.monday(), WEEK - 1),
  }));
  private readonly openings = this.api.openings();
  private readonly absences = this.api.absences();
  private readonly offerings = this.api.offerings();
  private readonly specialDays = this.api.specialDays();
  private readonly calendars = this.api.calendars();
  private readonly busy = this.api.busyTimes(() => ({ from: this.monday(), to: plusDays(this.monday(), WEEK - 1) }));
  /** Those that keep the practice closed. */
  protected readonly closing = computed(() => itemsOf(this.calendars).filter(isClosing));
  protected readonly isReady = computed(() =>
    [this.openings, this.absences, this.specialDays].every((read) => !read.isLoading()),
  );

  private readonly bookings = computed(() => (this.found.hasValue() ? this.found.value().items : []));
  protected readonly week = computed(() => agendaDays(this.monday(), WEEK, this.bookings(), this.zone()));
  protected readonly days = computed(() => this.week().filter(({ date }) => this.dates().includes(date)));
  protected readonly cancelled = computed(() =>
    this.days().map(({ date, bookings }) => ({
      date,
      bookings: bookings.filter(({ state }) => state === 'CANCELLED'),
    })),
  );
  protected readonly hasCancelled = computed(() => this.cancelled().some(({ bookings }) => bookings.length > 0));
  protected readonly isEmpty = computed(
    () => this.found.hasValue() && this.days().every(({ bookings }) => bookings.length === 0),
  );
  protected readonly picture = computed(() =>
    pictureOf(
      this.dates().map((date) => zoneDay(date, this.zone())),
      {
        zone: this.zone(),
        bookings: this.bookings(),
        hours: { openings: itemsOf(this.openings), specialDays: itemsOf(this.specialDays) },
        absences: itemsOf(this.absences),
        busy: itemsOf(this.busy),
        offerings: itemsOf(this.offerings),
      },
    ),
  );
  private readonly chosenId = signal<string | null>(null);
  protected readonly chosen = computed(() => this.bookings().find(({ id }) => id === this.chosenId()));

  constructor() {
    const clock = setInterval(() => this.now.set(Date.now()), TICK_MS);
    inject(DestroyRef).onDestroy(() => clearInterval(clock));
  }

  /** "Tuesday 24 November", "23 to 29 November 2026". */
  protected period(): string {
    const [first = '', last = first] = [this.dates().at(0), this.dates().at(-1)];
    return first === last
      ? this.say.time.day(noonOf(first), 'UTC')
      : this.say.time.days(noonOf(first), noonOf(last), 'UTC');
  }

  protected choose(booking: Booking | null): void {
    this.chosenId.set(booking?.id ?? null);
  }

  protected turn(queryParams: Record<string, string>): void {
    void this.router.navigate(['/practice'], { queryParams });
  }

  private other(pages: number): Record<string, string> {
    const mode = this.mode();
    return { view: mode, date: plusDays(this.shown(), pages * (mode === 'day' ? 1 : WEEK)) };
  }
}

function itemsOf<T>(found: { hasValue(): boolean; value(): { items: T[] } | undefined }): T[] {
  return found.hasValue() ? (found.value()?.items ?? []) : [];
}
