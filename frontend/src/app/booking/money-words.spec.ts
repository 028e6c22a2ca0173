import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { VIEWER_ZONE } from '../shared/viewer';
import { BookingPayment } from './booking.model';
import { heldByBank, isAllGone, MoneyWords, onItsWay } from './money-words';

const euros = (minor: number) => ({ minor, currency: 'EUR' });

/** 90 euros were paid; this much is back, this much stays. */
function payment(state: BookingPayment['state'], refunded: number, kept: number): BookingPayment {
  const refund = { state: 'SUCCEEDED', amount: euros(9000 - kept), at: '2020-11-24T23:30:00Z' } as const;
  return { id: 'p', state, paid: euros(9000), refunded: euros(refunded), kept: euros(kept), refund };
}

describe('MoneyWords', () => {
  let words: MoneyWords;
  const said = (of: BookingPayment, isPractitioner = false) => words.news(of, isPractitioner).map(({ text }) => text);

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [{ provide: VIEWER_ZONE, useValue: signal('Europe/Paris') }] });
    words = TestBed.inject(MoneyWords);
  });

  it('has no news of what was only paid', () => {
    expect(said(payment('PAID', 0, 9000))).toEqual([]);
  });

  it('says what is on its way', () => {
    expect(onItsWay(payment('REFUNDING', 1000, 3000))).toEqual(euros(5000));
    expect(said(payment('REFUNDING', 0, 0))[0]).toContain('The whole €90.00 is on its way');
    expect(said(payment('REFUNDING', 0, 4500))[0]).toMatch(/^€45.00 of €90.00 is on its way.*€45.00 is kept/);
  });

  it('says what went back, on the day of the reader', () => {
    expect(said(payment('REFUNDED', 9000, 0))[0]).toContain('The whole €90.00 went back to the card on Wednesday');
    expect(said(payment('REFUNDED', 2970, 6030))[0]).toMatch(/^€29.70 of €90.00 went back.*€60.30 is kept/);
  });

  it('does not say of a booking that stands that its price is kept', () => {
    const news = words.news(payment('REFUNDED', 2970, 6030), false, true);
    expect(news.map(({ text }) => text)).toEqual([expect.stringMatching(/^€29.70 of €90.00 went back.*10 days.$/)]);
  });

  it('knows what a bank holds: what it only asks about it does not have', () => {
    const dispute = { state: 'OPEN', inquiry: false, amount: euros(9000) } as const;
    const disputed = payment('PAID', 0, 9000);
    expect(heldByBank({ ...disputed, dispute })).toEqual(euros(9000));
    expect(heldByBank({ ...disputed, dispute: { ...dispute, inquiry: true } })).toBeNull();
    expect(heldByBank({ ...disputed, dispute: { ...dispute, state: 'WON' } })).toBeNull();
    expect(heldByBank(disputed)).toBeNull();
    expect(heldByBank(null)).toBeNull();
  });

  it('says what was given back in another way', () => {
    const settled = { ...payment('REFUNDED', 0, 4500), settled: euros(4500) };
    expect(said(settled)[0]).toBe(
      '€45.00 was given back in another way than to the card. €45.00 is kept, as was agreed when this was booked.',
    );
    expect(said(settled, true)).toEqual(said(settled));
    expect(said({ ...payment('REFUNDED', 2000, 0), settled: euros(7000) })[0]).toMatch(
      /^€20.00 of €90.00 went back.*€70.00 was given back in another way/,
    );
    expect(onItsWay({ ...payment('REFUND_FAILED', 2000, 0), settled: euros(3000) })).toEqual(euros(4000));
  });

  it('never says that money went back which the bank did not take', () => {
    const stuck = payment('REFUND_FAILED', 0, 4500);
    expect(said(stuck)[0]).toContain('Your bank has not taken back €45.00 yet. The money is still yours');
    expect(said(stuck, true)[0]).toContain('The client’s bank has not taken back €45.00 yet');
    expect(said(stuck).join()).not.toContain('went back');
  });

  it('blames no bank for what Stripe did not send', () => {
    const refund = { state: 'FAILED', trouble: 'REFUSED', amount: euros(4500), at: '2020-11-24T23:30:00Z' } as const;
    const unsent = { ...payment('REFUND_FAILED', 0, 4500), refund };
    expect(said(unsent)[0]).toContain('We could not send €45.00 back to the card yet. The money is still yours');
    expect(said(unsent, true)[0]).toContain('€45.00 could not be sent back to the card yet');
    expect(said({ ...unsent, refund: { ...refund, trouble: 'SENT_BACK' } })[0]).toContain('Your bank has not taken');
  });

  it('lets the dispute speak where it is why nothing goes back', () => {
    const refund = { state: 'FAILED', trouble: 'DISPUTED', amount: euros(9000), at: '2020-11-24T23:30:00Z' } as const;
    const dispute = { state: 'OPEN', inquiry: false, amount: euros(9000) } as const;
    const waiting = { ...payment('REFUND_FAILED', 0, 0), refund, dispute };
    expect(said(waiting)).toHaveLength(1);
    expect(said(waiting)[0]).toMatch(
      /^Your bank is looking into.*has not decided, €90.00 that should go back cannot be sent/,
    );
    const lost = {
      ...payment('REFUNDED', 0, 0),
      settled: euros(9000),
      dispute: { ...dispute, state: 'LOST' } as const,
    };
    expect(said(lost)).toEqual(['The bank has decided about the disputed €90.00: it went back to the card.']);
  });

  it('says that nothing comes back where nothing does', () => {
    expect(words.allKept(payment('PAID', 0, 9000)).text).toContain('€90.00 was paid and nothing of it comes back');
  });

  it('tells a dispute to each as it concerns them', () => {
    const dispute = { state: 'OPEN', inquiry: false, amount: euros(9000), answerBy: '2026-12-01T09:00:00Z' } as const;
    const disputed = { ...payment('PAID', 0, 9000), dispute };
    expect(said(disputed)).toHaveLength(1);
    expect(said(disputed)[0]).toContain('Your bank is looking into €90.00');
    expect(said(disputed, true)[0]).toMatch(/wants €90.00 back.*until Tuesday 1 December, 10:00/);
    expect(said({ ...disputed, dispute: { ...dispute, answerBy: null } }, true)[0]).toMatch(/until it has decided\.$/);
    expect(said({ ...disputed, dispute: { ...dispute, state: 'LOST' } })[0]).toContain('went back to the card');
  });

  it('does not say of an inquiry that the bank has the money', () => {
    const dispute = { state: 'OPEN', inquiry: true, amount: euros(9000), answerBy: '2026-12-01T09:00:00Z' } as const;
    const asked = { ...payment('PAID', 0, 9000), dispute };
    expect(said(asked)[0]).toContain('taken nothing back so far');
    expect(said(asked, true)[0]).toMatch(/nothing back so far.*until Tuesday 1 December, 10:00/);
    expect(said({ ...asked, dispute: { ...dispute, answerBy: null } }, true)[0]).toContain('It is deciding');
  });

  it('knows when nothing could come back still', () => {
    const lost = { state: 'LOST', inquiry: false, amount: euros(9000), answerBy: null } as const;
    expect(isAllGone(payment('PAID', 0, 9000))).toBe(false);
    expect(isAllGone(payment('REFUNDED', 2000, 7000))).toBe(false);
    expect(isAllGone(payment('REFUNDED', 9000, 0))).toBe(true);
    expect(isAllGone({ ...payment('PAID', 0, 9000), dispute: lost })).toBe(true);
  });

  it('says of no money both that it is kept or owed and that the bank took it', () => {
    const lost = { state: 'LOST', inquiry: false, amount: euros(4500), answerBy: null } as const;
    const partly = said({ ...payment('REFUNDED', 4500, 4500), dispute: lost });
    expect(partly.join()).not.toContain('is kept');
    expect(partly).toHaveLength(2);
    const owed = said({ ...payment('REFUND_FAILED', 4500, 0), dispute: lost });
    expect(owed).toEqual([expect.stringContaining('it went back to the card')]);
  });
});
