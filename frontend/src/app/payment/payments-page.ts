import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { MoneyWords } from '../booking/money-words';
import { isFree } from '../shared/money';
import { ListTrouble } from '../shared/list-trouble';
import { MoreButton } from '../shared/more-button';
import { Say } from '../shared/say';
import { VIEWER_ZONE } from '../shared/viewer';
import { PaymentApi } from './payment-api';
import { paymentWords } from './payment-words';
import { Payment } from './payment.model';

/** Everything the person has paid as a client, with the receipts. */
@Component({
  selector: 'vv-payments-page',
  imports: [RouterLink, ListTrouble, MoreButton],
  templateUrl: './payments-page.html',
  styleUrl: './payments-page.css',
  host: { class: 'page middle stack' },
})
export class PaymentsPage {
  private readonly words = inject(MoneyWords);
  protected readonly say = inject(Say);
  protected readonly zone = inject(VIEWER_ZONE);
  protected readonly payments = inject(PaymentApi).payments();
  protected readonly wordsOf = paymentWords;

  protected isPaid({ paid }: Payment): boolean {
    return !isFree(paid);
  }

  /** What became of it, where there is more to say than that it was paid. */
  protected newsOf(payment: Payment): string[] {
    return this.words.news({ ...payment, refund: payment.refunds.at(-1) }, false).map(({ text }) => text);
  }
}
