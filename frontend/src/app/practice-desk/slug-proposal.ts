const LONGEST = 60;
/** Letters that have no accent to take off, as people write them without. */
const SPELT: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', þ: 'th', ð: 'd' };

/** The address a practice of that name could have: "Dr. Zoë Müller & Co" gives `dr-zoe-muller-co`. */
export function slugProposal(name: string): string {
  return name
    .toLowerCase()
    .replace(/[ßæœøłđþð]/g, (letter) => SPELT[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}|['’]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, LONGEST)
    .replace(/-+$/, '');
}

/** Whether the service would take it: words of a–z and 0–9 with single hyphens between. */
export function isSlug(slug: string): boolean {
  return slug.length >= 3 && slug.length <= LONGEST && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug);
}
