import { afterNextRender, Component, ElementRef, inject, input, output, signal, viewChild } from '@angular/core';
import { Announcer } from '../shared/announcer';
import { Banner } from '../shared/banner';
import { Control, Field } from '../shared/field';
import { isFree } from '../shared/money';
import { problemOf } from '../shared/problem';
import { sentenceOf } from '../shared/problem-sentences';
import { Say } from '../shared/say';
import { Skeleton } from '../shared/skeleton';
import { BookingApi } from './booking-api';
import { Booking } from './booking.model';

/** What cancelling now would give back, before anything is cancelled. */
@Component({
  selector: 'vv-cancel-booking',
  imports: [Banner, Field, Control, Skeleton],
  template: `
    <h2 #heading tabindex="-1" i18n="@@booking.cancelTitle">Cancel this booking?</h2>
    @if (terms.error(); as error) {
      <vv-banner kind="bad">{{ sentence(error) }}</vv-banner>
    } @else if (terms.value(); as known) {
      @if (isFree(booking().price)) {
        <p i18n="@@booking.cancelFree">Nothing was paid, so nothing has to come back.</p>
      } @else {
        <p class="refund" i18n="@@booking.cancelRefund">
          Cancelling now gives back <strong class="price">{{ say.money(known.refund) }}</strong> of
          {{ say.money(booking().price) }}.
        </p>
      }
      <vv-field
        label="A word about why (optional)"
        i18n-label="@@booking.cancelReason"
        help="The other person reads it."
        i18n-help="@@booking.cancelReasonHelp"
      >
        <textarea #reason vvControl rows="3" maxlength="500"></textarea>
      </vv-field>
      @if (refusal(); as sentence) {
        <vv-banner kind="bad">{{ sentence }}</vv-banner>
      }
      <div class="row">
        <button
          class="button danger"
          type="button"
          [disabled]="isBusy()"
          (click)="cancel(reason.value)"
          i18n="@@booking.cancelNow"
        >
          Cancel the booking
        </button>
        <button class="button quiet" type="button" (click)="kept.emit()" i18n="@@booking.keep">Keep it</button>
      </div>
    } @else {
      <vv-skeleton />
    }
  `,
  host: { class: 'card stack' },
})
export class CancelBooking {
  private readonly api = inject(BookingApi);
  private readonly announcer = inject(Announcer);
  protected readonly say = inject(Say);
  readonly booking = input.required<Booking>();
  readonly kept = output();
  readonly cancelled = output<Booking>();
  protected readonly terms = this.api.terms(() => this.booking().id);
  protected readonly isBusy = signal(false);
  protected readonly refusal = signal<string | null>(null);
  protected readonly isFree = isFree;
  private readonly heading = viewChild<ElementRef<HTMLElement>>('heading');

  constructor() {
    afterNextRender(() => this.heading()?.nativeElement.focus());
  }

  protected sentence(error: unknown): string {
    return sentenceOf(problemOf(error));
  }

  protected async cancel(reason: string): Promise<void> {
    this.isBusy.set(true);
    this.refusal.set(null);
    try {
      this.cancelled.emit(await this.api.cancel(this.booking().id, reason.trim()));
      this.announcer.say($localize`:@@booking.cancelledSpoken:The booking is cancelled.`);
    } catch (error) {
      this.refusal.set(sentenceOf(problemOf(error)));
    } finally {
      this.isBusy.set(false);
    }
  }
}
