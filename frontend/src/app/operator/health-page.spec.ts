import { describe, expect, it } from 'vitest';
import { HealthItem } from './health-api';
import { byPart } from './health-page';
import { detailOf, wordsOf } from './health-words';

function item(part: HealthItem['part'], verdict: HealthItem['verdict'], code: string): HealthItem {
  return { part, verdict, code, sentence: 'In English.', remedy: null, detail: null };
}

describe('the health of the service', () => {
  it('shows each part as ill as the worst of it, in the order of the service', () => {
    const parts = byPart([
      item('database', 'ok', 'ok'),
      item('stripe', 'warn', 'test-mode'),
      item('stripe', 'fail', 'webhook-missing'),
      item('clock', 'ok', 'ok'),
    ]);
    expect(parts.map(({ part, verdict }) => [part, verdict])).toEqual([
      ['database', 'ok'],
      ['stripe', 'fail'],
      ['clock', 'ok'],
    ]);
  });

  it('says what to do only where something is to be done', () => {
    expect(wordsOf(item('database', 'ok', 'ok'))[1]).toBeUndefined();
    expect(wordsOf(item('mail', 'fail', 'login-refused'))[1]).toContain('SMTP_URL');
  });

  it('says of what a number is one', () => {
    expect(detailOf({ ...item('outbox', 'fail', 'parked'), detail: '2' })).toBe('Waiting: 2');
    expect(detailOf({ ...item('mail', 'fail', 'login-refused'), detail: '535' })).toBe('It answered 535.');
    expect(detailOf({ ...item('mail', 'ok', 'ok'), detail: 'smtp://a:587' })).toBe('smtp://a:587');
    expect(detailOf({ ...item('backups', 'warn', 'failed'), detail: 'No room.' })).toBe('It said: No room.');
    expect(detailOf({ ...item('backups', 'ok', 'log-ok'), detail: '2 min' })).toBe('2 min');
    expect(detailOf(item('turn', 'warn', 'not-set'))).toBeNull();
  });

  it('takes the words of the service for what it does not know', () => {
    expect(wordsOf(item('mail', 'fail', 'of-tomorrow'))).toEqual(['In English.', undefined]);
  });
});
