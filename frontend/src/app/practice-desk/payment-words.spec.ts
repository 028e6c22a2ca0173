import { TestBed } from '@angular/core/testing';
import { Say } from '../shared/say';
import { DeskPayment, Dispute } from './money.model';
import { disputeSentence, paymentSentence, paymentState } from './payment-words';

const YEAR = new Date().getUTCFullYear();

describe('a payment in words', () => {
  const say = () => TestBed.inject(Say);
  const sentence = (payment: Partial<DeskPayment>) => paymentSentence(paid(payment), say(), 'Europe/Paris');

  it('says what was paid', () => {
    expect(sentence({})).toBe('Paid €45.00');
  });

  it('says what went back and when, by the clock of the practice, and what was kept', () => {
    const partly = paid({
      state: 'REFUNDED',
      refunding: euros(2000),
      kept: euros(2500),
      refunds: [{ amount: euros(2000), state: 'SUCCEEDED', at: `${YEAR}-12-02T23:30:00Z` }],
    });
    expect(paymentSentence(partly, say(), 'Europe/Paris')).toBe(
      'Paid €45.00 · given back €20.00 on 3 December · kept €25.00',
    );
    expect(paymentState(partly).words).toBe('Partly given back');
  });

  it('does not speak of keeping when all went back', () => {
    const all = paid({
      state: 'REFUNDED',
      refunding: euros(4500),
      kept: euros(0),
      refunds: [{ amount: euros(4500), state: 'SUCCEEDED', at: '2020-12-03T10:00:00Z' }],
    });
    expect(paymentSentence(all, say(), 'Europe/Paris')).toBe('Paid €45.00 · given back €45.00 on 3 December 2020');
    expect(paymentState(all).words).toBe('Given back');
  });

  it('says what was taken from the card, also when that was not the price', () => {
    const wrong = { paid: euros(4400), state: 'REFUNDING', refunding: euros(4400), kept: euros(0) } as const;
    const refunds = [{ amount: euros(4400), state: 'ASKED', at: '2026-12-03T10:00:00Z' } as const];
    expect(sentence({ ...wrong, refunds })).toBe('Paid €44.00 · €44.00 on its way back');
  });

  it('says that money is on its way, or could not go', () => {
    const on = (state: 'ASKED' | 'PENDING' | 'FAILED') =>
      sentence({
        state: state === 'FAILED' ? 'REFUND_FAILED' : 'REFUNDING',
        refunding: euros(4500),
        kept: euros(0),
        refunds: [{ amount: euros(4500), state, at: '2026-12-03T10:00:00Z' }],
      });
    expect(on('ASKED')).toBe('Paid €45.00 · €45.00 on its way back');
    expect(on('PENDING')).toBe('Paid €45.00 · €45.00 on its way back');
    expect(on('FAILED')).toBe('Paid €45.00 · €45.00 could not be given back');
  });

  it('says that money was given back in another way', () => {
    const settled = paid({
      state: 'REFUNDED',
      refunding: euros(4500),
      kept: euros(0),
      refunds: [{ amount: euros(4500), state: 'SETTLED', at: '2026-12-03T10:00:00Z' }],
    });
    expect(paymentSentence(settled, say(), 'Europe/Paris')).toBe('Paid €45.00 · €45.00 given back in another way');
  });

  it('does not say paid when nothing came', () => {
    for (const state of ['OPEN', 'FAILED', 'EXPIRED'] as const) {
      expect(sentence({ state, paidAt: null })).not.toContain('Paid');
    }
  });
});

describe('a dispute in words', () => {
  const words = (dispute: Partial<Dispute>) =>
    disputeSentence(
      {
        amount: euros(4500),
        state: 'OPEN',
        inquiry: false,
        reason: 'product_not_received',
        openedAt: '2026-12-01T10:00:00Z',
        answerBy: `${YEAR}-12-09T22:59:00Z`,
        ...dispute,
      },
      TestBed.inject(Say),
      'Europe/Paris',
    );

  it('says until when it can be answered', () => {
    expect(words({})).toMatch(/said not to have taken place\. .* until \w+day,? 9 December, 23:59\.$/);
  });

  it('says that an inquiry has taken nothing', () => {
    expect(words({ inquiry: true })).toMatch(/asks about €45\.00.*Nothing is taken so far.* until /);
    expect(words({ inquiry: true, answerBy: null })).toMatch(/Nothing is taken so far\. The bank is deciding\.$/);
  });

  it('says how it ended', () => {
    expect(words({ answerBy: null })).toContain('The bank is deciding');
    expect(words({ state: 'WON' })).toContain('stays with you');
    expect(words({ state: 'LOST', reason: 'general' })).toContain('took it back');
  });
});

function euros(minor: number) {
  return { minor, currency: 'EUR' };
}

function paid(change: Partial<DeskPayment>): DeskPayment {
  return {
    id: '1',
    bookingId: '2',
    client: { id: '3', displayName: 'Noor' },
    offeringTitle: 'Talk',
    state: 'PAID',
    amount: euros(4500),
    paid: euros(4500),
    refunding: euros(0),
    refunded: euros(0),
    kept: euros(4500),
    refunds: [],
    dispute: null,
    paidAt: '2026-12-01T10:00:00Z',
    at: '2026-12-01T10:00:00Z',
    ...change,
  };
}
