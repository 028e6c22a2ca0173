import { keyed, Press } from './stretch-keys';
import { WeekHours } from './week-hours';

const week: WeekHours = [
  [
    { starts: '09:00', ends: '12:00' },
    { starts: '12:15', ends: '18:00' },
  ],
  ...[1, 2, 3, 4, 5, 6].map(() => []),
];
const press = (key: string, held: Partial<Press> = {}): Press => ({ key, shiftKey: false, altKey: false, ...held });
const after = (one: Press) => {
  const edit = keyed(week, { day: 0, row: 0 }, one, 15);
  const row = edit?.week[edit.day]?.[edit.row];
  return edit && row ? `${edit.day} ${row.starts}–${row.ends}` : edit;
};

describe('keys', () => {
  it('move a stretch by a step, or by a day', () => {
    expect(after(press('ArrowUp'))).toBe('0 08:45–11:45');
    expect(after(press('ArrowRight'))).toBe('1 09:00–12:00');
  });

  it('move its end with Shift and its start with Alt', () => {
    expect(after(press('ArrowDown', { shiftKey: true }))).toBe('0 09:00–12:15');
    expect(after(press('ArrowDown', { altKey: true }))).toBe('0 09:15–12:00');
  });

  it('say so when there is no room', () => {
    expect(after(press('ArrowLeft'))).toBeNull();
    const full = keyed(week, { day: 0, row: 1 }, press('ArrowUp', { altKey: true }), 30);
    expect(full?.week[0]?.[1]).toEqual({ starts: '12:00', ends: '18:00' });
    const touching: WeekHours = [[{ starts: '09:00', ends: '12:15' }, { starts: '12:15', ends: '18:00' }]]; // prettier-ignore
    expect(keyed(touching, { day: 0, row: 0 }, press('ArrowDown', { shiftKey: true }), 15)).toBeNull();
  });

  it('do nothing else', () => {
    expect(after(press('a'))).toBeUndefined();
    expect(after(press('Tab'))).toBeUndefined();
  });
});
