import { proposal } from './outcome';

describe('proposal', () => {
  it('is what the call says', () => {
    expect(proposal({ client: true, practitioner: true })).toBe('BOTH');
    expect(proposal({ client: false, practitioner: true })).toBe('CLIENT');
    expect(proposal({ client: true, practitioner: false })).toBe('PRACTITIONER');
  });

  it('is nothing when nobody came, since people also meet elsewhere', () => {
    expect(proposal(null)).toBeNull();
    expect(proposal({ client: false, practitioner: false })).toBeNull();
  });
});
