import { Component, computed, DestroyRef, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Say } from '../shared/say';
import { localDate, plusDays } from '../shared/time';
import { AgendaBooking } from './agenda-booking';
import { AgendaDay, agendaDays, isDate } from './agenda-days';
import { Awaited } from './awaited';
import { Desk } from './desk';
import { DeskApi } from './desk-api';
import { Publication } from './publication';

const TICK_MS = 15_000;

/** A week of bookings, day by day, in the practice's own time. */
@Component({
  selector: 'vv-agenda',
  imports: [RouterLink, AgendaBooking, Awaited, Publication],
  templateUrl: './agenda.html',
  styleUrl: './agenda.css',
  host: { class: 'stack' },
})
export class Agenda {
  private readonly desk = inject(Desk);
  protected readonly say = inject(Say);
  /** The first day shown, `2026-11-24`; today without it. */
  readonly from = input<string>();

  protected readonly zone = this.desk.zone;
  protected readonly now = signal(Date.now());
  protected readonly today = computed(() => localDate(new Date(this.now()).toISOString(), this.zone()));
  protected readonly first = computed(() => {
    const asked = this.from();
    return isDate(asked) ? asked : this.today();
  });
  protected readonly last = computed(() => plusDays(this.first(), 6));
  protected readonly before = computed(() => plusDays(this.first(), -7));
  protected readonly after = computed(() => plusDays(this.first(), 7));
  protected readonly found = inject(DeskApi).agenda(() => ({ from: this.first(), to: this.last() }));
  protected readonly days = computed(() =>
    this.found.hasValue() ? agendaDays(this.first(), this.found.value().items, this.zone()) : undefined,
  );
  protected readonly isEmpty = computed(() => this.days()?.every((day) => day.bookings.length === 0));

  constructor() {
    const clock = setInterval(() => this.now.set(Date.now()), TICK_MS);
    inject(DestroyRef).onDestroy(() => clearInterval(clock));
  }

  protected dayName(date: string): string {
    return this.say.time.day(noonOf(date), 'UTC');
  }

  protected weekday(date: string): string {
    return this.say.time.weekday(noonOf(date), 'UTC');
  }

  protected dayOfMonth(date: string): string {
    return this.say.time.dayOfMonth(noonOf(date), 'UTC');
  }

  /** What stands in the calendar, cancelled ones left out. */
  protected count(day: AgendaDay): number {
    return day.bookings.filter((booking) => booking.state !== 'CANCELLED').length;
  }

  protected countWords(day: AgendaDay): string {
    const count = this.count(day);
    return count === 0 ? $localize`:@@desk.dayFree:free` : $localize`:@@desk.dayBooked:${count}:count: booked`;
  }

  protected goTo(date: string): void {
    const heading = document.getElementById(`day-${date}`);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  }
}

/** A date has no zone; its noon in UTC names the same day. */
function noonOf(date: string): string {
  return `${date}T12:00:00Z`;
}
