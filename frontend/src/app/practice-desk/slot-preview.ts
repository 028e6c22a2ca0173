import { Component, computed, DestroyRef, effect, inject, input, linkedSignal, signal } from '@angular/core';
import { Slot } from '../shared/slots';
import { Say } from '../shared/say';
import { localDate, plusDays } from '../shared/time';
import { problemOf } from '../shared/problem';
import { dayTitle } from './day-title';
import { Desk } from './desk';
import { DeskApi } from './desk-api';
import { deskSentence } from './desk-sentences';
import { isFaultless, openingsOf, WeekHours } from './week-hours';

const DAYS = 14;
/** Asked once a hand rests. */
const REST_MS = 350;

/** Which times these hours would offer in the coming two weeks, before they are saved. */
@Component({
  selector: 'vv-slot-preview',
  templateUrl: './slot-preview.html',
  styleUrl: './slot-preview.css',
  host: { class: 'card stack' },
})
export class SlotPreview {
  private readonly api = inject(DeskApi);
  private readonly desk = inject(Desk);
  protected readonly say = inject(Say);
  readonly week = input.required<WeekHours>();

  private readonly found = this.api.offerings();
  protected readonly offerings = computed(() =>
    this.found.hasValue() ? this.found.value().items.filter(({ active }) => active) : undefined,
  );
  protected readonly offeringId = linkedSignal(() => this.offerings()?.[0]?.id);
  protected readonly slots = signal<Slot[] | null>(null);
  protected readonly trouble = signal<string | null>(null);
  protected readonly isAsking = signal(false);
  protected readonly isFaultless = computed(() => isFaultless(this.week()));
  protected readonly title = dayTitle;
  private asked = 0;

  protected readonly days = computed(() => {
    const byDate = Map.groupBy(this.slots() ?? [], ({ startsAt }) => localDate(startsAt, this.desk.zone()));
    const first = this.today();
    return Array.from({ length: DAYS }, (_, day) => {
      const date = plusDays(first, day);
      return { date, times: (byDate.get(date) ?? []).map(({ startsAt }) => this.clock(startsAt)) };
    });
  });

  constructor() {
    let timer: ReturnType<typeof setTimeout>;
    effect(() => {
      const [week, offeringId] = [this.week(), this.offeringId()];
      clearTimeout(timer);
      if (offeringId && isFaultless(week)) {
        this.isAsking.set(true);
        timer = setTimeout(() => void this.ask(week, offeringId), REST_MS);
      }
    });
    inject(DestroyRef).onDestroy(() => clearTimeout(timer));
  }

  protected count(): string {
    const count = this.slots()?.length ?? 0;
    return count === 0
      ? $localize`:@@desk.previewNone:Nothing could be booked in the coming two weeks.`
      : $localize`:@@desk.previewCount:In the coming two weeks clients could choose among ${count}:count: times.`;
  }

  /** An answer that was overtaken by a newer question is dropped. */
  private async ask(week: WeekHours, offeringId: string): Promise<void> {
    const turn = ++this.asked;
    const from = this.today();
    try {
      const question = { items: openingsOf(week), offeringId, from, to: plusDays(from, DAYS - 1) };
      const { items } = await this.api.preview(question);
      if (turn === this.asked) {
        this.slots.set(items);
        this.trouble.set(null);
      }
    } catch (error) {
      this.trouble.set(deskSentence(problemOf(error)));
    } finally {
      this.isAsking.set(turn !== this.asked);
    }
  }

  private today(): string {
    return localDate(new Date().toISOString(), this.desk.zone());
  }

  private clock(instant: string): string {
    return this.say.time.clock(instant, this.desk.zone());
  }
}
