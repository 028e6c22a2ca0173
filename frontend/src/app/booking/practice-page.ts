import { Component, computed, effect, inject, input, signal, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { PracticeApi, slotsOf } from '../practice/practice-api';
import { Announcer } from '../shared/announcer';
import { Banner } from '../shared/banner';
import { isFree } from '../shared/money';
import { PageTitle } from '../shared/page-title';
import { Portrait } from '../shared/portrait';
import { problemOf } from '../shared/problem';
import { sentenceOf } from '../shared/problem-sentences';
import { Say } from '../shared/say';
import { Skeleton } from '../shared/skeleton';
import { SlotPicker } from '../shared/slot-picker';
import { Slot } from '../shared/slots';
import { cityOf } from '../shared/time';
import { BookingApi } from './booking-api';
import { holdSecrets } from './hold-secrets';
import { PolicyWords } from './policy-words';

/** Who, what, how much, and when: a practice's page, where a free time is taken. */
@Component({
  selector: 'vv-practice-page',
  imports: [RouterLink, Portrait, SlotPicker, Skeleton, Banner],
  templateUrl: './practice-page.html',
  styleUrl: './practice-page.css',
  host: { class: 'page' },
})
export class PracticePage {
  private readonly router = inject(Router);
  private readonly bookings = inject(BookingApi);
  private readonly announcer = inject(Announcer);
  protected readonly say = inject(Say);
  protected readonly policyWords = inject(PolicyWords);
  readonly slug = input.required<string>();
  /** The offering that is looked at, in the address. */
  readonly offering = input<string>();

  protected readonly practice = inject(PracticeApi).practice(this.slug);
  protected readonly offered = computed(() => {
    const offerings = this.practice.hasValue() ? this.practice.value().offerings : [];
    return offerings.find(({ id }) => id === this.offering()) ?? offerings[0];
  });
  /** Whether anything costs money here, so that it matters what comes back. */
  protected readonly isPaid = computed(
    () => this.practice.hasValue() && this.practice.value().offerings.some(({ price }) => !isFree(price)),
  );
  protected readonly problem = computed(() => {
    const error = this.practice.error();
    return error ? problemOf(error) : null;
  });
  protected readonly refusal = signal<string | null>(null);
  /** The start that is being held right now. */
  protected readonly pending = signal<string | null>(null);
  private readonly picker = viewChild(SlotPicker);
  protected readonly sentenceOf = sentenceOf;
  protected readonly isFree = isFree;
  protected readonly cityOf = cityOf;
  protected readonly slotsOf = slotsOf;

  constructor() {
    const title = inject(PageTitle);
    effect(() => this.practice.hasValue() && title.set(this.practice.value().name));
  }

  protected choose(offering: string): void {
    void this.router.navigate([], { queryParams: { offering }, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected async hold(offeringId: string, slot: Slot): Promise<void> {
    this.refusal.set(null);
    this.pending.set(slot.startsAt);
    try {
      const booking = await this.bookings.hold(offeringId, slot.startsAt, crypto.randomUUID());
      if (booking.holdSecret) {
        holdSecrets.keep(booking.id, booking.holdSecret);
      }
      await this.router.navigate(['/bookings', booking.id]);
    } catch (error) {
      this.refusal.set(sentenceOf(problemOf(error)));
      this.announcer.say(this.refusal() ?? '');
      this.picker()?.reload();
    } finally {
      this.pending.set(null);
    }
  }
}
