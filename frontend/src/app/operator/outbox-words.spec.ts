import { failureWords, kindWords } from './outbox-words';

describe('failureWords', () => {
  it('says what a closed card means', () => {
    expect(failureWords('Stripe could not give the money back: expired_or_canceled_card')).toContain('card is closed');
  });

  it('keeps a word of Stripe that it does not know', () => {
    expect(failureWords('Stripe could not give the money back: moon_phase')).toBe('Stripe says: moon_phase.');
  });

  it('knows that Stripe was away', () => {
    expect(failureWords('app.visavis.payment.StripeAway')).toContain('did not answer');
  });

  it('says why money is owed that a bank had given', () => {
    expect(failureWords("The client's bank has decided anew: the money is owed again")).toContain('for the practice');
  });

  it('tells a letter that is refused from one that may be tried again', () => {
    expect(failureWords('The mail server refuses this letter for good.')).toContain('the address is wrong');
    expect(failureWords('Whoever tried to deliver it did not live to tell.')).toContain('The server stopped');
  });

  it('hides nothing that it does not understand', () => {
    expect(failureWords('java.lang.IllegalStateException')).toContain('java.lang.IllegalStateException');
    expect(failureWords(null)).toContain('does not say why');
  });
});

describe('kindWords', () => {
  it('names a kind of a newer server', () => {
    expect(kindWords({ kind: 'pigeon' })).toContain('pigeon');
  });
});
