import { ruleChoices } from './rule-choices';

const rules = { noticeMinutes: 90, horizonDays: 60, stepMinutes: 15 };

describe('ruleChoices', () => {
  it('says lengths in their largest whole unit', () => {
    const words = ruleChoices(rules, 'en').noticeMinutes.map((choice) => choice.words);
    expect(words).toContain('2 hours');
    expect(words).toContain('1 day');
    expect(ruleChoices(rules, 'fr').horizonDays.map((choice) => choice.words)).toContain('60\u00a0jours');
  });

  it('has a value among the choices that was set elsewhere, in its place', () => {
    const values = ruleChoices(rules, 'en').noticeMinutes.map((choice) => choice.value);
    expect(values.slice(0, 4)).toEqual(['0', '60', '90', '120']);
  });
});
