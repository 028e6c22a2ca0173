import { Component, DestroyRef, inject, input, output, signal } from '@angular/core';
import { Announcer } from '../shared/announcer';
import { Banner } from '../shared/banner';
import { problemOf } from '../shared/problem';
import { sentenceOf } from '../shared/problem-sentences';
import { BookingApi } from './booking-api';
import { BookingSummary } from './booking-summary';
import { Booking } from './booking.model';

const FIRST_PAUSE_MS = 1500;
const LONGEST_PAUSE_MS = 10_000;
/** After so many questions it is a long wait, and the person is told that they may go. */
const LONG_WAIT = 5;

/** Back from Stripe: asks what became of the payment until it is known. */
@Component({
  selector: 'vv-paying',
  imports: [Banner, BookingSummary],
  template: `
    <h1 tabindex="-1" i18n="@@booking.settling">Confirming your payment…</h1>
    <div class="bar" aria-hidden="true"></div>
    <p class="lead" role="status">
      @if (asked() < longWait) {
        <ng-container i18n="@@booking.settlingSoon"
          >We are asking Stripe. This usually takes a few seconds.</ng-container
        >
      } @else {
        <ng-container i18n="@@booking.settlingLong"
          >Stripe takes its time. You may close this page: the time is kept for you, and we write to you as soon as it
          is settled. You will not pay twice.</ng-container
        >
      }
    </p>
    @if (trouble(); as sentence) {
      <vv-banner kind="warm">{{ sentence }}</vv-banner>
    }
    <vv-booking-summary class="card" [booking]="booking()" />
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 20px;
    }
    .bar {
      height: 4px;
      border-radius: 2px;
      background: linear-gradient(90deg, var(--line) 40%, var(--accent), var(--line) 60%) 0 0 / 300% 100%;
      animation: pass 1.8s linear infinite;
    }
    @keyframes pass {
      from {
        background-position: 100% 0;
      }
      to {
        background-position: 0 0;
      }
    }
  `,
})
export class Paying {
  private readonly api = inject(BookingApi);
  readonly booking = input.required<Booking>();
  readonly sessionId = input.required<string>();
  readonly changed = output<Booking>();
  protected readonly asked = signal(0);
  protected readonly trouble = signal<string | null>(null);
  protected readonly longWait = LONG_WAIT;
  private timer?: ReturnType<typeof setTimeout>;
  private isGone = false;

  constructor() {
    inject(Announcer).say($localize`:@@booking.settling:Confirming your payment…`);
    inject(DestroyRef).onDestroy(() => {
      this.isGone = true;
      clearTimeout(this.timer);
    });
    this.timer = setTimeout(() => void this.ask());
  }

  private async ask(): Promise<void> {
    try {
      const booking = await this.api.settle(this.booking().id, this.sessionId());
      this.trouble.set(null);
      if (this.isGone) {
        return;
      }
      this.changed.emit(booking);
      if (booking.state !== 'HELD') {
        return;
      }
    } catch (error) {
      this.trouble.set(sentenceOf(problemOf(error)));
    }
    this.asked.update((times) => times + 1);
    if (!this.isGone) {
      this.timer = setTimeout(() => void this.ask(), Math.min(FIRST_PAUSE_MS * this.asked(), LONGEST_PAUSE_MS));
    }
  }
}
