import { added, drawn, Edit, endMoved, moved, removed, spansOf, startMoved } from './stretch-edits';
import { isFaultless, WeekHours } from './week-hours';

const DAY = 1440;
const week = (rows: Record<number, [string, string][]>): WeekHours =>
  [0, 1, 2, 3, 4, 5, 6].map((day) => (rows[day] ?? []).map(([starts, ends]) => ({ starts, ends })));
const said = (edit: Edit | null) => {
  const row = edit?.week[edit.day]?.[edit.row];
  return edit && row ? `${edit.day} ${row.starts}–${row.ends}` : null;
};
const MORNING: [string, string] = ['09:00', '12:00'];
const AFTERNOON: [string, string] = ['14:00', '18:00'];
const monday = week({ 0: [MORNING, AFTERNOON] });

describe('drawing', () => {
  it('makes a stretch, whichever way one draws', () => {
    expect(said(drawn(week({}), DAY + 540, DAY + 720))).toBe('1 09:00–12:00');
    expect(said(drawn(week({}), DAY + 720, DAY + 540))).toBe('1 09:00–12:00');
  });

  it('goes as far as there is room', () => {
    expect(said(drawn(monday, 740, 1000))).toBe('0 12:20–14:00');
    expect(said(drawn(monday, 800, 600))).toBe('0 12:00–13:20');
    expect(drawn(monday, 600, 700)).toBeNull();
  });

  it('may go past midnight, but not round it', () => {
    expect(said(drawn(week({}), 1320, 1560))).toBe('0 22:00–02:00');
    expect(said(drawn(week({}), 1320, 1320 + 2 * DAY))).toBe('0 22:00–22:00');
  });
});

describe('moving', () => {
  it('keeps the length, also on another day', () => {
    expect(said(moved(monday, { day: 0, row: 0 }, 15))).toBe('0 09:15–12:15');
    const edit = moved(monday, { day: 0, row: 0 }, DAY);
    expect(said(edit)).toBe('1 09:00–12:00');
    expect(edit?.week[0]).toEqual([{ starts: '14:00', ends: '18:00' }]);
  });

  it('does not go over others, nor out of the week', () => {
    expect(moved(monday, { day: 0, row: 0 }, 180)).toBeNull();
    expect(moved(monday, { day: 0, row: 0 }, -DAY)).toBeNull();
    const night = week({ 6: [['20:00', '23:00']], 0: [['00:00', '02:00']] });
    expect(moved(night, { day: 6, row: 0 }, 120)).toBeNull();
    expect(said(moved(night, { day: 6, row: 0 }, 60))).toBe('6 21:00–00:00');
  });
});

describe('the edges', () => {
  it('stop at others and at each other', () => {
    expect(said(endMoved(monday, { day: 0, row: 0 }, 900))).toBe('0 09:00–14:00');
    expect(said(endMoved(monday, { day: 0, row: 0 }, 100))).toBe('0 09:00–09:05');
    expect(said(startMoved(monday, { day: 0, row: 1 }, 600))).toBe('0 12:00–18:00');
    expect(said(startMoved(monday, { day: 0, row: 1 }, 2000))).toBe('0 17:55–18:00');
  });

  it('go past midnight at the end, until others begin there', () => {
    expect(said(endMoved(monday, { day: 0, row: 1 }, DAY + 60))).toBe('0 14:00–01:00');
    const sunday = week({ 6: [['20:00', '23:00']], 0: [['01:00', '02:00']] });
    expect(said(endMoved(sunday, { day: 6, row: 0 }, 7 * DAY + 300))).toBe('6 20:00–01:00');
  });

  it('keep to their day at the start', () => {
    expect(said(startMoved(monday, { day: 0, row: 0 }, -60))).toBe('0 00:00–12:00');
  });
});

describe('adding and removing', () => {
  it('finds room for an hour', () => {
    expect(said(added(week({}), 3))).toBe('3 09:00–10:00');
    expect(said(added(monday, 0))).toBe('0 12:00–13:00');
    expect(said(added(week({ 0: [['09:00', '00:00']] }), 0))).toBe('0 00:00–01:00');
    expect(added(week({ 0: [['00:00', '00:00']] }), 0)).toBeNull();
  });

  it('takes one row only', () => {
    expect(removed(monday, { day: 0, row: 0 })[0]).toEqual([{ starts: '14:00', ends: '18:00' }]);
  });

  it('leaves rows alone that cannot be read', () => {
    const odd = week({ 0: [['nine', ''], MORNING] });
    expect(spansOf(odd)).toHaveLength(1);
    expect(moved(odd, { day: 0, row: 0 }, 15)).toBeNull();
    expect(said(moved(odd, { day: 0, row: 1 }, 15))).toBe('0 09:15–12:15');
  });
});

describe('any number of edits', () => {
  it('never makes hours that cannot be saved', () => {
    let seed = 7;
    const next = (to: number) => (seed = (seed * 48271) % 2147483647) % to;
    let now = monday;
    for (let round = 0; round < 500; round++) {
      const rows = spansOf(now);
      const at = rows[next(Math.max(1, rows.length))];
      const minute = next(7 * 288) * 5;
      const edits = [
        () => drawn(now, minute, minute + next(400) * 5 - 1000),
        () => at && moved(now, at, next(800) * 5 - 2000),
        () => at && startMoved(now, at, minute),
        () => at && endMoved(now, at, minute),
        () => added(now, next(7)),
        () => (at && rows.length > 12 ? { week: removed(now, at) } : null),
      ];
      now = edits[next(edits.length)]?.()?.week ?? now;
      expect(isFaultless(now), JSON.stringify(now)).toBe(true);
    }
  });
});
