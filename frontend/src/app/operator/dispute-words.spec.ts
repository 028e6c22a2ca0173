import { disputeWords } from './dispute-words';

describe('a dispute before its operator', () => {
  it('is to be answered only until it is', () => {
    expect(disputeWords({ state: 'OPEN', answerBy: '2026-12-01T09:00:00Z' }).words).toBe('To be answered');
    expect(disputeWords({ state: 'OPEN', answerBy: null }).words).toBe('Being decided by the bank');
    expect(disputeWords({ state: 'LOST', answerBy: null }).words).toBe('Decided for the client');
  });
});
