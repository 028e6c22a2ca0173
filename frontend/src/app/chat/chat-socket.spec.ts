import { signal } from '@angular/core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SocketEar, SocketState } from '../shared/socket';
import { shown } from './chat-log';
import { ChatSocket } from './chat-socket';
import { ChatCommand, ChatFrame, Draft, Message } from './chat.model';
import { DraftStore } from './draft-store';

/** The line's far end: what was said to it, and a voice. */
class FarEnd {
  readonly state = signal<SocketState>('connecting');
  readonly said: ChatCommand[] = [];
  redialled = 0;
  ear!: SocketEar<ChatFrame>;

  open = () => undefined;
  close = () => undefined;
  redial = () => void this.redialled++;
  send = (command: ChatCommand) => this.state() === 'open' && !!this.said.push(command);

  up(): void {
    this.state.set('open');
    this.ear.opened();
  }

  down(): void {
    this.state.set('broken');
  }

  last<T extends ChatCommand['type']>(type: T) {
    return this.said.filter((one) => one.type === type).at(-1) as Extract<ChatCommand, { type: T }> | undefined;
  }
}

let end: FarEnd;
let kept: Map<string, string>;
const arrived: Message[] = [];

function socketOf(me = 'me'): ChatSocket {
  end = new FarEnd();
  const stored = {
    get: (key: string) => kept.get(key) ?? null,
    set: (key: string, value: string) => void kept.set(key, value),
    remove: (key: string) => void kept.delete(key),
  };
  const news = {
    arrived: (one: Message) => void arrived.push(one),
    typing: () => undefined,
    unknown: () => undefined,
    presence: () => undefined,
  };
  return new ChatSocket(me, new DraftStore(me, stored), news, (ear) => {
    end.ear = ear;
    return end;
  });
}

function message(seq: number): ChatFrame {
  return {
    type: 'message',
    conversationId: 'talk',
    seq,
    id: `${seq}`,
    senderId: 'other',
    clientId: `${seq}`,
    body: `${seq}`,
    at: '2026-11-24T09:00:00Z',
    editedAt: null,
    deleted: false,
  };
}

describe('the chat socket', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    kept = new Map();
    arrived.length = 0;
  });
  afterEach(() => vi.useRealTimers());

  it('sends a message written offline once the line is back, with the same client id', () => {
    const chat = socketOf();
    chat.write('talk', 'hello');
    const { clientId } = chat.logOf('talk').drafts[0] as Draft;
    end.up();
    expect(end.last('send')).toMatchObject({ body: 'hello', clientId });
  });

  it('sends again after every break until the service has acknowledged it', () => {
    const chat = socketOf();
    end.up();
    chat.write('talk', 'hello');
    end.down();
    end.up();
    const sends = end.said.filter(({ type }) => type === 'send') as { clientId: string }[];
    expect(sends).toHaveLength(2);
    expect(sends[0]?.clientId).toBe(sends[1]?.clientId);
    end.ear.heard({
      type: 'sent',
      clientId: String(sends[0]?.clientId),
      conversationId: 'talk',
      seq: 1,
      at: '2026-11-24T09:00:00Z',
    });
    end.down();
    end.up();
    expect(end.said.filter(({ type }) => type === 'send')).toHaveLength(2);
  });

  it('loses nothing in a reload', () => {
    socketOf().write('talk', 'hello');
    const reloaded = socketOf();
    end.up();
    expect(end.last('send')).toMatchObject({ body: 'hello' });
    expect(reloaded.logOf('talk').drafts).toHaveLength(1);
  });

  it('keeps what one account wrote from the next', () => {
    socketOf('me').write('talk', 'hello');
    expect(socketOf('somebody else').logs().size).toBe(0);
  });

  it('asks again where a gap begins', () => {
    const chat = socketOf();
    end.up();
    end.ear.heard(message(1));
    end.ear.heard(message(4));
    expect(end.last('resume')?.positions).toEqual([{ conversationId: 'talk', after: 1, revision: 0 }]);
    end.ear.heard(message(2));
    end.ear.heard(message(3));
    expect(shown(chat.logOf('talk')).map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
  });

  it('resumes after the last message it has without a gap', () => {
    socketOf();
    end.up();
    end.ear.heard(message(1));
    end.ear.heard(message(2));
    end.down();
    end.up();
    expect(end.last('resume')?.positions).toEqual([{ conversationId: 'talk', after: 2, revision: 0 }]);
  });

  it('tells that a message came once, however often it comes', () => {
    socketOf();
    end.up();
    end.ear.heard(message(1));
    end.ear.heard(message(1));
    expect(arrived).toHaveLength(1);
    expect(end.said.filter(({ type }) => type === 'delivered')).toHaveLength(1);
  });

  it('dials again when an acknowledgement stays out', () => {
    const chat = socketOf();
    end.up();
    chat.write('talk', 'hello');
    vi.advanceTimersByTime(8_000);
    expect(end.redialled).toBe(1);
  });

  it('gives a refused message back instead of sending it for ever', () => {
    const chat = socketOf();
    end.up();
    chat.write('talk', 'hello');
    const { clientId } = chat.logOf('talk').drafts[0] as Draft;
    end.ear.heard({ type: 'problem', problem: { title: 'Too long' }, of: clientId });
    end.down();
    end.up();
    expect(end.said.filter(({ type }) => type === 'send')).toHaveLength(1);
    expect(chat.takeBack(chat.logOf('talk').drafts[0] as Draft)).toBe('hello');
    expect(chat.logOf('talk').drafts).toEqual([]);
  });
});
