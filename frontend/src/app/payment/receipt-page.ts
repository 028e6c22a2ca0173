import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Banner } from '../shared/banner';
import { problemOf } from '../shared/problem';
import { sentenceOf } from '../shared/problem-sentences';
import { Say } from '../shared/say';
import { Skeleton } from '../shared/skeleton';
import { VIEWER_ZONE } from '../shared/viewer';
import { PaymentApi } from './payment-api';
import { keptAfterAll, refundWords, takenByBank } from './payment-words';

/** A receipt to keep or to print: who paid whom, for what, how much, and what came back. */
@Component({
  selector: 'vv-receipt-page',
  imports: [RouterLink, Banner, Skeleton],
  templateUrl: './receipt-page.html',
  styleUrl: './receipt-page.css',
  host: { class: 'page middle stack' },
})
export class ReceiptPage {
  protected readonly say = inject(Say);
  protected readonly zone = inject(VIEWER_ZONE);
  readonly id = input.required<string>();
  protected readonly found = inject(PaymentApi).receipt(this.id);
  protected readonly problem = computed(() => {
    const error = this.found.error();
    return error ? problemOf(error) : null;
  });
  protected readonly takenByBank = takenByBank;
  protected readonly keptAfterAll = keptAfterAll;
  protected readonly wordsOf = refundWords;
  protected readonly sentenceOf = sentenceOf;

  protected print(): void {
    window.print();
  }
}
