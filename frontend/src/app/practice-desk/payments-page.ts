import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Banner } from '../shared/banner';
import { Say } from '../shared/say';
import { Awaited } from './awaited';
import { Desk } from './desk';
import { MoneyApi, PaymentQuestion } from './money-api';
import { DeskPayment } from './money.model';
import { Pages } from './pages';
import { momentOf, PaymentRow } from './payment-row';

const STATES: { state: string; words: string }[] = [
  { state: 'all', words: $localize`:@@desk.paymentsAll:All` },
  { state: 'paid', words: $localize`:@@desk.paymentsPaid:Paid` },
  { state: 'refunded', words: $localize`:@@desk.paymentsRefunded:Given back` },
  { state: 'disputed', words: $localize`:@@desk.paymentsDisputed:Disputed` },
  { state: 'unpaid', words: $localize`:@@desk.paymentsUnpaid:Not paid` },
];

/** What was paid to the practice, the latest first, by how it stands; which ones is in the address. */
@Component({
  selector: 'vv-payments-page',
  imports: [RouterLink, Awaited, Banner, PaymentRow],
  templateUrl: './payments-page.html',
  styleUrl: './payments-page.css',
  host: { class: 'stack' },
})
export class PaymentsPage {
  private readonly api = inject(MoneyApi);
  protected readonly say = inject(Say);
  protected readonly zone = inject(Desk).zone;
  readonly state = input<string>();
  /** Only the payment of this booking. */
  readonly booking = input<string>();

  protected readonly states = STATES;
  protected readonly chosen = computed(
    () => STATES.find(({ state }) => state === this.state())?.state ?? (this.booking() ? null : 'all'),
  );
  private readonly question = computed<PaymentQuestion>(() => {
    const [state, booking] = [this.chosen(), this.booking()];
    return state ? { state } : { booking };
  });
  protected readonly found = this.api.payments(this.question);
  protected readonly pages = new Pages<DeskPayment>(this.found, this.question, (after) =>
    this.api.morePayments(this.question(), after),
  );
  protected readonly months = computed(() => byMonth(this.pages.items(), (at) => this.month(at)));

  private month(instant: string): string {
    return this.say.time.monthOfYear(instant, this.zone());
  }
}

/** Payments that come one after the other in the same month stand together under its name. */
function byMonth(payments: DeskPayment[], nameOf: (at: string) => string): { name: string; payments: DeskPayment[] }[] {
  const months: { name: string; payments: DeskPayment[] }[] = [];
  for (const payment of payments) {
    const name = nameOf(momentOf(payment));
    if (months.at(-1)?.name !== name) {
      months.push({ name, payments: [] });
    }
    months.at(-1)?.payments.push(payment);
  }
  return months;
}
