import { httpResource, HttpResourceRef } from '@angular/common/http';
import { Service } from '@angular/core';
import { Paged } from '../shared/paged';
import { Payment, Receipt } from './payment.model';

/** What a client has paid. */
@Service()
export class PaymentApi {
  /** The newest first. */
  payments(): Paged<Payment> {
    return new Paged<Payment>('/api/payments');
  }

  /** For the client and the practitioner. */
  receipt(id: () => string): HttpResourceRef<Receipt | undefined> {
    return httpResource(() => `/api/payments/${id()}/receipt`);
  }
}
