import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { isFree, Money } from '../shared/money';
import { Say } from '../shared/say';
import { localDate } from '../shared/time';
import { BookingSummary } from './booking-summary';
import { absenceWords } from './booking-words';
import { Booking } from './booking.model';
import { MoneyNewsBanner } from './money-news';

/** A booking that is over, one way or another: what became of time and money, and what can be done next. */
@Component({
  selector: 'vv-ended',
  imports: [RouterLink, BookingSummary, MoneyNewsBanner],
  templateUrl: './ended.html',
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 20px;
    }
  `,
})
export class Ended {
  protected readonly say = inject(Say);
  readonly booking = input.required<Booking>();
  readonly isPractitioner = input(false);
  readonly isLetGo = input(false);
  protected readonly absence = computed(() => absenceWords(this.booking(), this.isPractitioner()));
  /** Money that came, whatever became of it. */
  protected readonly paidPayment = computed(() => {
    const { payment } = this.booking();
    return payment && !isFree(payment.paid) ? payment : null;
  });
  protected readonly isFree = isFree;
  protected readonly practiceDay = computed(() => localDate(this.booking().startsAt, this.booking().practice.zone));
  /** The same offering again. */
  protected readonly again = computed(() => ['/practices', this.booking().practice.slug]);
  protected readonly offering = computed(() => ({ offering: this.booking().offering.id }));

  protected isPrice({ minor, currency }: Money): boolean {
    const { price } = this.booking();
    return minor === price.minor && currency === price.currency;
  }
}
