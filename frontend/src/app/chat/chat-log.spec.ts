import { describe, expect, it } from 'vitest';
import {
  emptyLog,
  gapAfter,
  markOf,
  shown,
  tip,
  withDraft,
  withHistory,
  withMark,
  withMessages,
  withRefused,
  withSent,
} from './chat-log';
import { Message } from './chat.model';

const ME = 'me';
const empty = emptyLog('talk');

function message(seq: number, clientId = `theirs-${seq}`): Message {
  const at = new Date(Date.UTC(2026, 10, 24, 9, seq)).toISOString();
  return {
    conversationId: 'talk',
    seq,
    id: `id-${seq}`,
    senderId: 'other',
    clientId,
    body: `${seq}`,
    at,
    editedAt: null,
    deleted: false,
  };
}

function draft(clientId: string) {
  return { conversationId: 'talk', clientId, body: 'hello', at: '2026-11-24T09:00:00Z' };
}

function bodies(log = empty): string[] {
  return shown(log).map(({ body }) => body);
}

describe('a log', () => {
  it('shows messages in order, however they come', () => {
    expect(bodies(withMessages(empty, [message(3), message(1), message(2)]))).toEqual(['1', '2', '3']);
  });

  it('shows a message once, however often it comes', () => {
    const twice = withMessages(withMessages(empty, [message(1), message(2)]), [message(2)]);
    expect(bodies(twice)).toEqual(['1', '2']);
  });

  it('holds back what lies behind a gap, and knows where to ask', () => {
    const log = withMessages(empty, [message(1), message(2), message(5)]);
    expect(bodies(log)).toEqual(['1', '2']);
    expect(gapAfter(log)).toBe(2);
    expect(tip(log)).toBe(2);
  });

  it('shows everything once the gap is filled', () => {
    const log = withMessages(withMessages(empty, [message(1), message(4)]), [message(3), message(2)]);
    expect(bodies(log)).toEqual(['1', '2', '3', '4']);
    expect(gapAfter(log)).toBeNull();
  });

  it('takes older pages before what it knows', () => {
    const log = withHistory(withMessages(empty, [message(3)]), [message(2), message(1)], false);
    expect(bodies(log)).toEqual(['1', '2', '3']);
    expect(log.earlier).toBe('none');
  });

  it('turns a draft into a message when it is acknowledged, and only once', () => {
    const sent = { clientId: 'a', seq: 1, at: '2026-11-24T09:00:01Z' };
    const log = withSent(withDraft(empty, draft('a')), sent, ME);
    expect(log.drafts).toEqual([]);
    expect(shown(log)).toMatchObject([{ seq: 1, senderId: ME, body: 'hello' }]);
    expect(withSent(log, sent, ME)).toBe(log);
  });

  it('lets go of a draft whose message came back before its acknowledgement', () => {
    const log = withMessages(withDraft(empty, draft('a')), [message(1, 'a')]);
    expect(log.drafts).toEqual([]);
    expect(bodies(log)).toEqual(['1']);
  });

  it('keeps a refused draft with its reason', () => {
    const log = withRefused(withDraft(withDraft(empty, draft('a')), draft('b')), 'b', 'too long');
    expect(log.drafts).toEqual([draft('a'), { ...draft('b'), refused: 'too long' }]);
  });

  it('never takes a read mark back', () => {
    const log = withMark(withMark(empty, 'other', { delivered: 5, read: 5 }), 'other', { delivered: 3, read: 2 });
    expect(markOf(log, 'other')).toEqual({ delivered: 5, read: 5 });
  });
});
