import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { PracticeApi } from '../practice/practice-api';
import { Offering, Practice, Slot } from '../practice/practice.model';
import { Announcer } from '../shared/announcer';
import { ArrowKeys } from '../shared/arrow-keys';
import { Banner } from '../shared/banner';
import { problemOf } from '../shared/problem';
import { sentenceOf } from '../shared/problem-sentences';
import { Say } from '../shared/say';
import { Skeleton } from '../shared/skeleton';
import { localDate, plusDays, sameClock } from '../shared/time';
import { VIEWER_ZONE } from '../shared/viewer';
import { byPartOfDay, PartOfDay, rangeAround, weekOf } from './slots';

/** How far one look for the next free slot reaches; the service answers 62 days at most. */
const LOOK_AHEAD_DAYS = 59;
const SHOWN_AT_FIRST = 24;

/** A week of days, and the free times of one of them. */
@Component({
  selector: 'vv-slot-picker',
  imports: [ArrowKeys, Banner, Skeleton],
  templateUrl: './slot-picker.html',
  styleUrl: './slot-picker.css',
})
export class SlotPicker {
  private readonly api = inject(PracticeApi);
  private readonly announcer = inject(Announcer);
  protected readonly say = inject(Say);
  protected readonly zone = inject(VIEWER_ZONE);
  readonly practice = input.required<Practice>();
  readonly offering = input.required<Offering>();
  /** The slot that is being held right now. */
  readonly pending = input<string | null>(null);
  readonly picked = output<Slot>();

  protected readonly today = computed(() => localDate(new Date().toISOString(), this.zone()));
  protected readonly from = linkedSignal(() => this.today());
  private readonly chosen = signal<string | null>(null);
  protected readonly isLooking = signal(false);
  protected readonly nothingAhead = signal(false);
  protected readonly slots = this.api.freeSlots(() => ({
    slug: this.practice().slug,
    offeringId: this.offering().id,
    ...rangeAround(this.from(), 7),
  }));
  protected readonly week = computed(() =>
    weekOf(this.from(), this.slots.hasValue() ? this.slots.value().items : [], this.zone()),
  );
  /** The day that is shown: the chosen one, else the first on which something is free. */
  protected readonly day = computed(() => {
    const week = this.week();
    return week.find(({ date }) => date === this.chosen()) ?? week.find(({ slots }) => slots.length > 0) ?? week[0];
  });
  protected readonly parts = computed(() => byPartOfDay(this.day()?.slots ?? [], this.zone()));
  protected readonly isEmptyWeek = computed(() => this.week().every(({ slots }) => slots.length === 0));
  protected readonly wholeParts = linkedSignal<string | undefined, PartOfDay[]>({
    source: () => this.day()?.date,
    computation: () => [],
  });
  /** Whether the practice's clock reads differently on the day shown. */
  protected readonly isElsewhere = computed(
    () => !sameClock(this.noon(this.day()?.date ?? this.today()), this.zone(), this.practice().zone),
  );
  protected readonly trouble = computed(() => {
    const error = this.slots.error();
    return error ? sentenceOf(problemOf(error)) : null;
  });
  protected readonly partNames: Record<PartOfDay, string> = {
    night: $localize`:@@booking.night:Night`,
    morning: $localize`:@@booking.morning:Morning`,
    afternoon: $localize`:@@booking.afternoon:Afternoon`,
    evening: $localize`:@@booking.evening:Evening`,
  };

  /** Asks again, after a slot turned out to be taken. */
  reload(): void {
    this.slots.reload();
  }

  protected choose(date: string): void {
    this.chosen.set(date);
  }

  protected turn(days: number): void {
    const date = plusDays(this.from(), days);
    this.goTo(date < this.today() ? this.today() : date);
  }

  protected goTo(date: string): void {
    if (/^\d{4}-\d\d-\d\d$/.test(date)) {
      this.nothingAhead.set(false);
      this.chosen.set(date);
      this.from.set(date < this.today() ? this.today() : date);
    }
  }

  /** Looks on from the end of the week shown, or from today when that week is empty. */
  protected async findNext(): Promise<void> {
    this.isLooking.set(true);
    try {
      const start = this.from();
      const found = await this.api.slots({
        slug: this.practice().slug,
        offeringId: this.offering().id,
        ...rangeAround(start, LOOK_AHEAD_DAYS),
      });
      const after = this.isEmptyWeek() ? start : (this.day()?.date ?? start);
      const next = found.find(({ startsAt }) => localDate(startsAt, this.zone()) > after) ?? found[0];
      if (next) {
        this.goTo(localDate(next.startsAt, this.zone()));
      }
      this.nothingAhead.set(!next);
    } catch (error) {
      this.announcer.say(sentenceOf(problemOf(error)));
    } finally {
      this.isLooking.set(false);
    }
  }

  protected shown(part: PartOfDay, slots: Slot[]): Slot[] {
    return this.wholeParts().includes(part) ? slots : slots.slice(0, SHOWN_AT_FIRST);
  }

  protected showWhole(part: PartOfDay): void {
    this.wholeParts.update((parts) => [...parts, part]);
  }

  /** The day of a date; noon keeps it on that date in every zone. */
  protected noon(date: string): string {
    return `${date}T12:00:00Z`;
  }
}
