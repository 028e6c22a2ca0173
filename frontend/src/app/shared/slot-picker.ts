import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { Announcer } from './announcer';
import { ArrowKeys } from './arrow-keys';
import { Banner } from './banner';
import { problemOf } from './problem';
import { sentenceOf } from './problem-sentences';
import { Say } from './say';
import { Skeleton } from './skeleton';
import { byPartOfDay, PartOfDay, rangeAround, Slot, weekOf } from './slots';
import { SlotsApi } from './slots-api';
import { localDate, plusDays, sameClock, zoneName } from './time';
import { VIEWER_ZONE } from './viewer';

/** How far one look for the next free slot reaches; the service answers 62 days at most. */
const LOOK_AHEAD_DAYS = 59;
const SHOWN_AT_FIRST = 24;

/** A week of the person's own days, and the free times of one of them; the practice's clock stands beside their own. */
@Component({
  selector: 'vv-slot-picker',
  imports: [ArrowKeys, Banner, Skeleton],
  templateUrl: './slot-picker.html',
  styleUrl: './slot-picker.css',
})
export class SlotPicker {
  private readonly api = inject(SlotsApi);
  private readonly announcer = inject(Announcer);
  protected readonly say = inject(Say);
  protected readonly zone = inject(VIEWER_ZONE);
  /** Where the free times are asked for. */
  readonly path = input.required<string>();
  /** The practice's zone. */
  readonly practiceZone = input.required<string>();
  /** A start that is not offered, since it is the one to be left. */
  readonly except = input<string>();
  /** The start that is chosen so far, where choosing is not yet taking. */
  readonly chosenStart = input<string | null>();
  /** The slot that is being taken right now. */
  readonly pending = input<string | null>(null);
  readonly picked = output<Slot>();

  protected readonly today = computed(() => localDate(new Date().toISOString(), this.zone()));
  protected readonly from = linkedSignal(() => this.today());
  private readonly chosen = signal<string | null>(null);
  protected readonly isLooking = signal(false);
  protected readonly nothingAhead = signal(false);
  protected readonly slots = this.api.watch(() => ({ path: this.path(), ...rangeAround(this.from(), 7) }));
  protected readonly week = computed(() =>
    weekOf(
      this.from(),
      this.slots.hasValue() ? this.slots.value().items.filter((slot) => this.isOffered(slot)) : [],
      this.zone(),
    ),
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
  /** The practice's clock at a slot, when it reads differently; with its day when that is another one. */
  protected readonly theirClock = (slot: Slot) => this.say.otherClock(slot.startsAt, this.zone(), this.practiceZone());
  /** Which clocks are shown, by their names on the day shown. */
  protected readonly clocks = computed(() => {
    const at = this.noon(this.day()?.date ?? this.today());
    const theirs = sameClock(at, this.zone(), this.practiceZone()) ? null : zoneName(this.practiceZone(), at);
    return { mine: zoneName(this.zone(), at), theirs };
  });
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
      const found = await this.api.read({ path: this.path(), ...rangeAround(start, LOOK_AHEAD_DAYS) });
      const after = this.isEmptyWeek() ? start : (this.day()?.date ?? start);
      const offered = found.filter((slot) => this.isOffered(slot));
      const next = offered.find(({ startsAt }) => localDate(startsAt, this.zone()) > after) ?? offered[0];
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

  private isOffered({ startsAt }: Slot): boolean {
    return startsAt !== this.except();
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
