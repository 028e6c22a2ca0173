import { absenceOf, endsAfterStart, spanOf, TypedAbsence } from './absence-span';

const typed = (change: Partial<TypedAbsence>): TypedAbsence => ({
  firstDay: '2026-12-24',
  lastDay: '2026-12-31',
  wholeDays: true,
  starts: '9',
  ends: '12h30',
  note: ' Holidays ',
  ...change,
});

describe('absenceOf', () => {
  it('includes the last of whole days, also over the end of the year', () => {
    expect(absenceOf(typed({}))).toEqual({
      startsAt: '2026-12-24T00:00',
      endsAt: '2027-01-01T00:00',
      note: 'Holidays',
    });
  });

  it('takes the times as they were read', () => {
    const morning = absenceOf(typed({ wholeDays: false, lastDay: '2026-12-24' }));
    expect(morning).toMatchObject({ startsAt: '2026-12-24T09:00', endsAt: '2026-12-24T12:30' });
  });
});

describe('endsAfterStart', () => {
  it('holds for one whole day, and not for a day before the first', () => {
    expect(endsAfterStart(typed({ lastDay: '2026-12-24' }))).toBe(true);
    expect(endsAfterStart(typed({ lastDay: '2026-12-23' }))).toBe(false);
    expect(endsAfterStart(typed({ wholeDays: false, lastDay: '2026-12-24', ends: '9:00' }))).toBe(false);
  });
});

describe('spanOf', () => {
  it('tells whole days by their first and last', () => {
    expect(spanOf(absenceOf(typed({})))).toEqual({ wholeDays: true, from: '2026-12-24', to: '2026-12-31' });
    expect(spanOf({ startsAt: '2026-12-24T00:00:00', endsAt: '2026-12-25T00:00:00' }).to).toBe('2026-12-24');
  });

  it('tells times as they are', () => {
    const span = spanOf({ startsAt: '2026-12-24T09:00', endsAt: '2026-12-24T12:30' });
    expect(span).toEqual({ wholeDays: false, from: '2026-12-24T09:00', to: '2026-12-24T12:30' });
  });
});
