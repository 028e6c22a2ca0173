import { keptAfterAll, takenByBank } from './payment-words';
import { Dispute } from './payment.model';

const euros = (minor: number) => ({ minor, currency: 'EUR' });
const dispute = (state: Dispute['state'], minor: number): Dispute => ({
  state,
  inquiry: false,
  amount: euros(minor),
  openedAt: '2026-12-01T09:00:00Z',
});

describe('a receipt after a dispute', () => {
  it('does not count as kept what the bank took', () => {
    const lost = { kept: euros(4500), dispute: dispute('LOST', 4500) };
    expect(takenByBank(lost)).toEqual(euros(4500));
    expect(keptAfterAll(lost)).toEqual(euros(0));
    expect(keptAfterAll({ kept: euros(2500), dispute: dispute('LOST', 4500) })).toEqual(euros(0));
  });

  it('leaves all of it while nothing is decided, or for the practice', () => {
    for (const open of [null, dispute('OPEN', 4500), dispute('WON', 4500)]) {
      expect(takenByBank({ dispute: open })).toBeNull();
      expect(keptAfterAll({ kept: euros(4500), dispute: open })).toEqual(euros(4500));
    }
  });
});
