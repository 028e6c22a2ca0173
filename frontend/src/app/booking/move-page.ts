import { Component, computed, inject, input, linkedSignal, signal, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Session } from '../account/session';
import { Announcer } from '../shared/announcer';
import { Banner } from '../shared/banner';
import { isFree } from '../shared/money';
import { problemOf, slugOf } from '../shared/problem';
import { sentenceOf } from '../shared/problem-sentences';
import { Say } from '../shared/say';
import { Skeleton } from '../shared/skeleton';
import { SlotPicker } from '../shared/slot-picker';
import { Slot } from '../shared/slots';
import { VIEWER_ZONE } from '../shared/viewer';
import { BookingApi, movesOf } from './booking-api';
import { MovePreview } from './move-preview';
import { moveSentence, Moves } from './moves';
import { TypedTime } from '../shared/typed-time';

/** Another time for a booking: choose it, see both side by side, move. */
@Component({
  selector: 'vv-move-page',
  imports: [RouterLink, Banner, Skeleton, SlotPicker, MovePreview, TypedTime],
  templateUrl: './move-page.html',
  host: { class: 'page middle stack' },
})
export class MovePage {
  private readonly api = inject(BookingApi);
  private readonly moves = inject(Moves);
  private readonly router = inject(Router);
  private readonly announcer = inject(Announcer);
  private readonly session = inject(Session);
  private readonly picker = viewChild(SlotPicker);
  protected readonly say = inject(Say);
  protected readonly zone = inject(VIEWER_ZONE);
  readonly id = input.required<string>();

  protected readonly found = this.api.booking(this.id);
  protected readonly leeway = this.api.leeway(this.id);
  protected readonly path = computed(() => movesOf(this.id()));
  protected readonly isPractitioner = computed(
    () => this.found.hasValue() && this.found.value().client?.id !== this.session.account()?.id,
  );
  protected readonly trouble = computed(() => {
    const error = this.found.error() ?? this.leeway.error();
    return error ? sentenceOf(problemOf(error)) : null;
  });
  protected readonly chosen = linkedSignal<string, Slot | null>({ source: this.id, computation: () => null });
  protected readonly isBusy = signal(false);
  protected readonly refusal = signal<string | null>(null);
  protected readonly isFree = isFree;

  protected choose(slot: Slot | null): void {
    this.refusal.set(null);
    this.chosen.set(slot);
  }

  /** A typed start, as long as the booking is now. */
  protected chooseStart(startsAt: string): void {
    const { startsAt: from, endsAt: to } = this.found.value() ?? { startsAt, endsAt: startsAt };
    const length = Date.parse(to) - Date.parse(from);
    this.choose({ startsAt, endsAt: new Date(Date.parse(startsAt) + length).toISOString() });
  }

  protected async move(slot: Slot): Promise<void> {
    const booking = this.found.value();
    if (!booking) {
      return;
    }
    this.isBusy.set(true);
    this.refusal.set(null);
    try {
      await this.moves.move(booking, slot.startsAt);
      await this.router.navigate(['/bookings', booking.id]);
    } catch (error) {
      this.refuse(error);
    } finally {
      this.isBusy.set(false);
    }
  }

  /** What is gone is shown afresh; what merely did not arrive stays chosen. */
  private refuse(error: unknown): void {
    const sentence = moveSentence(error);
    this.refusal.set(sentence);
    this.announcer.say(sentence);
    const slug = slugOf(problemOf(error));
    if (slug === 'slot-taken' || slug === 'move-too-late') {
      this.chosen.set(null);
      this.picker()?.reload();
      this.leeway.reload();
    }
  }
}
