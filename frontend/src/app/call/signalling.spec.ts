import { signal } from '@angular/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { SocketEar, SocketState } from '../shared/socket';
import { CallCommand, CallFrame } from './call.model';
import { Signalling } from './signalling';

const entered: CallFrame = {
  type: 'entered',
  seat: 'client',
  polite: true,
  nonce: 'mine',
  iceServers: [],
  window: { opensAt: '2026-11-24T09:00:00Z', closesAt: '2026-11-24T10:00:00Z' },
};
const restart = (to: string): CallCommand => ({ type: 'restart', to });

describe('the signalling', () => {
  const state = signal<SocketState>('connecting');
  let said: CallCommand[];
  let ear: SocketEar<CallFrame>;
  let signalling: Signalling;

  beforeEach(() => {
    said = [];
    signalling = new Signalling('mine', { heard: () => undefined, over: () => undefined }, (given) => {
      ear = given;
      const send = (command: CallCommand) => state() === 'open' && !!said.push(command);
      return { state, send, open: () => undefined, close: () => undefined, redial: () => undefined };
    });
  });

  function up(): void {
    state.set('open');
    ear.opened();
  }

  function down(): void {
    state.set('broken');
    ear.broken?.();
  }

  it('enters again after every break with the same nonce', () => {
    up();
    down();
    up();
    expect(said).toEqual([
      { type: 'enter', nonce: 'mine' },
      { type: 'enter', nonce: 'mine' },
    ]);
  });

  it('says how far it has heard, so that nothing is told twice', () => {
    up();
    ear.heard({ ...entered });
    ear.heard({ type: 'restart', from: 'theirs', seq: 7 });
    down();
    up();
    expect(said.at(-1)).toEqual({ type: 'enter', nonce: 'mine', after: 7 });
  });

  it('says what was meant during a break once it is inside again, in order', () => {
    up();
    ear.heard(entered);
    down();
    signalling.say(restart('one'));
    signalling.say({ type: 'admit' });
    up();
    expect(said.at(-1)).toEqual({ type: 'enter', nonce: 'mine' });
    ear.heard(entered);
    expect(said.slice(-2)).toEqual([restart('one'), { type: 'admit' }]);
  });

  it('says only the newest state of the devices', () => {
    signalling.say({ type: 'media', microphone: true, camera: true, screen: false });
    signalling.say({ type: 'media', microphone: false, camera: true, screen: false });
    up();
    ear.heard(entered);
    expect(said.filter(({ type }) => type === 'media')).toEqual([
      { type: 'media', microphone: false, camera: true, screen: false },
    ]);
  });

  it('forgets what was meant for a page that is gone', () => {
    signalling.say(restart('gone'));
    signalling.say(restart('here'));
    signalling.forget('gone');
    up();
    ear.heard(entered);
    expect(said.filter(({ type }) => type === 'restart')).toEqual([restart('here')]);
  });
});
