import { spansOf } from './stretch-edits';
import { piecesOn } from './stretch-pieces';

const pieces = (day: number, on: number, starts: string, ends: string) => {
  const week = [0, 1, 2, 3, 4, 5, 6].map((index) => (index === day ? [{ starts, ends }] : []));
  return spansOf(week)
    .flatMap((span) => piecesOn(on, span))
    .map(({ from, to, isRest }) => `${from}–${to}${isRest ? ' rest' : ''}`);
};

describe('piecesOn', () => {
  it('are all of a stretch on its own day, and nothing on others', () => {
    expect(pieces(2, 2, '09:00', '12:00')).toEqual(['540–720']);
    expect(pieces(2, 3, '09:00', '12:00')).toEqual([]);
    expect(pieces(2, 2, '18:00', '00:00')).toEqual(['1080–1440']);
    expect(pieces(2, 3, '18:00', '00:00')).toEqual([]);
  });

  it('go on in the early hours of the next day, also from Sunday to Monday', () => {
    expect([2, 3, 4].map((on) => pieces(2, on, '22:00', '02:00'))).toEqual([['1320–1440'], ['0–120 rest'], []]);
    expect([6, 0, 1].map((on) => pieces(6, on, '22:00', '02:00'))).toEqual([['1320–1440'], ['0–120 rest'], []]);
  });
});
