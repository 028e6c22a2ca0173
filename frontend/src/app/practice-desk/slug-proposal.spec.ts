import { isSlug, slugProposal } from './slug-proposal';

describe('slugProposal', () => {
  it('takes off accents, signs and capitals', () => {
    expect(slugProposal('Dr. Zoë Müller & Co')).toBe('dr-zoe-muller-co');
    expect(slugProposal('  Cabinet de l’Étoile ')).toBe('cabinet-de-letoile');
    expect(slugProposal('Straße Œuvre Øst')).toBe('strasse-oeuvre-ost');
  });

  it('ends with a letter or digit, also when it is cut', () => {
    const long = slugProposal('a'.repeat(59) + ' and more');
    expect(long).toBe('a'.repeat(59));
    expect(isSlug(long)).toBe(true);
  });

  it('is empty when nothing of the name can stand in an address', () => {
    expect(slugProposal('東京')).toBe('');
  });
});

describe('isSlug', () => {
  it.each(['ab', 'two--hyphens', '-first', 'last-', 'Capital', 'a b', 'a'.repeat(61)])('refuses %s', (slug) => {
    expect(isSlug(slug)).toBe(false);
  });

  it.each(['abc', 'claire-moreau', '123'])('takes %s', (slug) => {
    expect(isSlug(slug)).toBe(true);
  });
});
