import { HttpClient, httpResource, HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { Page } from '../practice/practice.model';
import { DeskPayment, EarningsReport, Period } from './money.model';

/** Which payments are asked for; without any word, all of them. */
export interface PaymentQuestion {
  state?: string;
  /** The payment of this one only. */
  booking?: string;
}

/** The money of the practice of the person who is signed in. */
@Service()
export class MoneyApi {
  private readonly http = inject(HttpClient);

  earnings(period: () => Period, by: () => 'day' | 'month' | 'offering'): HttpResourceRef<EarningsReport | undefined> {
    return httpResource(() => ({ url: '/api/practice/earnings', params: { ...period(), by: by() } }));
  }

  /** The payments of a period as a file for a spreadsheet. */
  earningsTable({ from, to }: Period): Promise<Blob> {
    return firstValueFrom(this.http.get('/api/practice/earnings.csv', { params: { from, to }, responseType: 'blob' }));
  }

  payments(question: () => PaymentQuestion): HttpResourceRef<Page<DeskPayment> | undefined> {
    return httpResource(() => ({ url: PAYMENTS, params: { ...question(), limit: AT_ONCE } }));
  }

  morePayments(question: PaymentQuestion, after: string): Promise<Page<DeskPayment>> {
    return firstValueFrom(
      this.http.get<Page<DeskPayment>>(PAYMENTS, { params: { ...question, after, limit: AT_ONCE } }),
    );
  }
}

const PAYMENTS = '/api/practice/payments';
const AT_ONCE = 20;
