/** The marks of a scale from nothing to a little more than the most, equally far apart and easy to read. */
export function marksFor(most: number): number[] {
  const step = Math.max(1, roundUp(most / 3));
  return Array.from({ length: Math.max(1, Math.ceil(most / step)) + 1 }, (_, mark) => mark * step);
}

/** To the next 1, 2, 2.5 or 5 with zeros. */
function roundUp(value: number): number {
  const tens = 10 ** Math.floor(Math.log10(Math.max(1, value)));
  const nice = [1, 2, 2.5, 5].find((digit) => digit * tens >= value && Number.isInteger(digit * tens));
  return nice ? nice * tens : 10 * tens;
}
