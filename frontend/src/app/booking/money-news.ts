import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Banner } from '../shared/banner';
import { isFree } from '../shared/money';
import { Say } from '../shared/say';
import { VIEWER_ZONE } from '../shared/viewer';
import { Booking } from './booking.model';
import { MoneyWords } from './money-words';

/** What became of the money for a booking, and the way to the receipt. */
@Component({
  selector: 'vv-money-news',
  imports: [RouterLink, Banner],
  template: `
    @for (one of news(); track one.text) {
      <vv-banner [kind]="one.kind">{{ one.text }}</vv-banner>
    }
    @if (receipt(); as paid) {
      <p class="small soft">
        @if (paid.at) {
          <ng-container i18n="@@booking.paidOn">{{ paid.amount }} paid on {{ paid.at }}.</ng-container>
        }
        <a [routerLink]="['/payments', paid.id, 'receipt']" i18n="@@booking.receipt">Receipt</a>
      </p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
    }
    :host:empty {
      display: none;
    }
    a {
      display: inline-grid;
      align-items: center;
      min-height: 24px;
      margin-inline-start: 4px;
    }
  `,
})
export class MoneyNewsBanner {
  private readonly words = inject(MoneyWords);
  private readonly say = inject(Say);
  private readonly zone = inject(VIEWER_ZONE);
  readonly booking = input.required<Booking>();
  readonly isPractitioner = input(false);

  protected readonly news = computed(() => {
    const { payment, state } = this.booking();
    if (!payment || isFree(payment.paid)) {
      return [];
    }
    const news = this.words.news(payment, this.isPractitioner(), state === 'CONFIRMED');
    const isForNothing =
      payment.state === 'PAID' && (state === 'CANCELLED' || state === 'NO_SHOW') && payment.dispute?.state !== 'LOST';
    return isForNothing ? [this.words.allKept(payment), ...news] : news;
  });
  protected readonly receipt = computed(() => {
    const { payment } = this.booking();
    return payment && !isFree(payment.paid)
      ? {
          id: payment.id,
          amount: this.say.money(payment.paid),
          at: payment.paidAt ? this.say.time.day(payment.paidAt, this.zone()) : null,
        }
      : null;
  });
}
