import { dragged, Grip, Point } from './drag';
import { WeekHours } from './week-hours';

const week: WeekHours = [[{ starts: '09:00', ends: '12:00' }], [], [], [], [], [], []];
const at = (day: number, hour: number, minute = 0): Point => ({ day, minute: hour * 60 + minute });
const after = (grip: Grip, to: Point, step = 15): string | null => {
  const edit = dragged(week, grip, to, step);
  const row = edit?.week[edit.day]?.[edit.row];
  return edit && row ? `${edit.day} ${row.starts}–${row.ends}` : null;
};

describe('dragging', () => {
  it('draws by steps from the one that was touched', () => {
    expect(after({ kind: 'new', from: at(2, 9, 13) }, at(2, 11, 52))).toBe('2 09:00–11:45');
    expect(after({ kind: 'new', from: at(2, 9, 13) }, at(2, 11, 53), 30)).toBe('2 09:00–12:00');
  });

  it('takes a stretch along, as far as the hand went', () => {
    expect(after({ kind: 'move', day: 0, row: 0, from: at(0, 10) }, at(0, 11, 8))).toBe('0 10:15–13:15');
    expect(after({ kind: 'move', day: 0, row: 0, from: at(0, 10) }, at(3, 10))).toBe('3 09:00–12:00');
  });

  it('pulls at either end', () => {
    expect(after({ kind: 'start', day: 0, row: 0, from: at(0, 9) }, at(0, 8, 20))).toBe('0 08:15–12:00');
    expect(after({ kind: 'end', day: 0, row: 0, from: at(0, 12) }, at(0, 13, 10))).toBe('0 09:00–13:15');
  });

  it('goes past midnight into the early hours of the next day, and nowhere else sideways', () => {
    expect(after({ kind: 'end', day: 0, row: 0, from: at(0, 12) }, at(1, 2))).toBe('0 09:00–02:00');
    expect(after({ kind: 'end', day: 0, row: 0, from: at(0, 12) }, at(1, 15))).toBe('0 09:00–15:00');
    expect(after({ kind: 'new', from: at(4, 22) }, at(5, 1))).toBe('4 22:00–01:00');
  });
});
