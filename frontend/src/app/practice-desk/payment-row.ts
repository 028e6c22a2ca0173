import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Say } from '../shared/say';
import { DeskPayment } from './money.model';
import { disputeSentence, disputeState, paymentSentence, paymentState } from './payment-words';

/** One payment: by whom, for what, what became of it, and what the client's bank wants. */
@Component({
  selector: 'vv-payment-row',
  imports: [RouterLink],
  template: `
    <time class="day" [attr.datetime]="moment()">{{ say.time.shortDay(moment(), zone()) }}</time>
    <div class="what">
      <div class="who">
        <h3>
          <a [routerLink]="['/bookings', payment().bookingId]">{{ payment().client.displayName }}</a>
        </h3>
        <p class="soft">{{ payment().offeringTitle }}</p>
      </div>
      <p>{{ sentence() }}</p>
      @if (isStuck()) {
        <p class="small" i18n="@@desk.stuckHelp">
          It has not gone through. Whoever runs this service sees it and can try again; nothing is lost.
        </p>
      }
      @if (dispute(); as words) {
        <p class="dispute">{{ words }}</p>
      }
    </div>
    <div class="chips">
      <span class="chip" [class]="state().kind">{{ state().words }}</span>
      @if (disputed(); as chip) {
        <span class="chip" [class]="chip.kind">{{ chip.words }}</span>
      }
    </div>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: 104px minmax(0, 1fr) auto;
      align-items: start;
      gap: 8px 20px;
      padding-block: 16px;
    }
    .who {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 0 12px;
    }
    .day {
      color: var(--soft);
      line-height: 1.4;
    }
    .what {
      display: grid;
      gap: 4px;
      font-variant-numeric: tabular-nums lining-nums;
    }
    h3 {
      overflow-wrap: anywhere;
    }
    h3 a {
      color: var(--ink);
    }
    .dispute {
      margin-block-start: 6px;
      padding: 10px 14px;
      border-radius: var(--radius-s);
      border-inline-start: 4px solid var(--bad);
      background: var(--bad-wash);
    }
    .chips {
      display: flex;
      flex-wrap: wrap;
      justify-content: end;
      gap: 6px;
    }
    @media (max-width: 600px) {
      :host {
        grid-template-columns: minmax(0, 1fr) auto;
      }
      .what {
        grid-row: 2;
        grid-column: 1 / -1;
      }
    }
  `,
  host: { class: 'card' },
})
export class PaymentRow {
  protected readonly say = inject(Say);
  readonly payment = input.required<DeskPayment>();
  /** The practice's zone. */
  readonly zone = input.required<string>();
  protected readonly moment = computed(() => momentOf(this.payment()));
  protected readonly state = computed(() => paymentState(this.payment()));
  protected readonly sentence = computed(() => paymentSentence(this.payment(), this.say, this.zone()));
  private readonly complaint = computed(() => this.payment().dispute);
  protected readonly dispute = computed(() => {
    const complaint = this.complaint();
    return complaint && disputeSentence(complaint, this.say, this.zone());
  });
  /** What a bank has in dispute waits for the bank. */
  protected readonly isStuck = computed(
    () => this.payment().state === 'REFUND_FAILED' && this.complaint()?.state !== 'OPEN',
  );
  protected readonly disputed = computed(() => {
    const complaint = this.complaint();
    return complaint && disputeState(complaint);
  });
}

/** When the money came; while none has, when it was heard of last. */
export function momentOf({ paidAt, at }: DeskPayment): string {
  return paidAt ?? at;
}
