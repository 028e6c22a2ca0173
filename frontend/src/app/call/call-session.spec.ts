import { signal } from '@angular/core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SocketEar } from '../shared/socket';
import { CallSession } from './call-session';
import { CallCommand, CallFrame } from './call.model';
import { Devices } from './devices';
import { Signalling } from './signalling';

/** A connection that does nothing but remember; negotiation has its own test. */
class QuietConnection {
  connectionState = 'new';
  signalingState = 'stable';
  closed = false;
  onconnectionstatechange: (() => void) | null = null;
  getTransceivers = () => [];
  addTransceiver = () => ({ sender: { replaceTrack: () => Promise.resolve() } });
  getStats = () => Promise.resolve(new Map());
  restartIce = () => undefined;

  close(): void {
    this.closed = true;
  }

  turn(state: string): void {
    this.connectionState = state;
    this.onconnectionstatechange?.();
  }
}

describe('a call', () => {
  let connections: QuietConnection[];
  let said: CallCommand[];
  let ear: SocketEar<CallFrame>;
  let devices: Devices;
  let call: CallSession;

  beforeEach(() => {
    vi.useFakeTimers();
    connections = [];
    said = [];
    devices = new Devices(undefined);
    call = new CallSession({
      devices,
      connect: () => {
        connections.push(new QuietConnection());
        return connections.at(-1) as unknown as RTCPeerConnection;
      },
      signalling: (listener) =>
        new Signalling('mine', listener, (given) => {
          ear = given;
          const nothing = () => undefined;
          const send = (command: CallCommand) => !!said.push(command);
          return { state: signal('open'), send, open: nothing, close: nothing, redial: nothing };
        }),
    });
  });
  afterEach(() => vi.useRealTimers());

  function enter(seat: 'client' | 'practitioner' = 'practitioner'): void {
    call.enter();
    const window = { opensAt: '2026-11-24T09:00:00Z', closesAt: '2026-11-24T10:00:00Z' };
    ear.heard({ type: 'entered', seat, polite: seat === 'client', nonce: 'mine', iceServers: [], window });
  }

  it('shows who is at the door, and lets them in', () => {
    enter();
    ear.heard({ type: 'peerWaiting', nonce: 'theirs', displayName: 'Anna' });
    expect(call.state()).toEqual({ kind: 'waiting', guest: { nonce: 'theirs', displayName: 'Anna' } });
    call.admit();
    expect(said.at(-1)).toEqual({ type: 'admit' });
    ear.heard({ type: 'peerEntered', nonce: 'theirs' });
    expect(call.state()).toEqual({ kind: 'talking', line: 'connecting' });
    connections[0]?.turn('connected');
    expect(call.state()).toEqual({ kind: 'talking', line: 'connected' });
  });

  it('builds the connection anew for a new page at the other end', () => {
    enter();
    ear.heard({ type: 'peerEntered', nonce: 'theirs' });
    ear.heard({ type: 'peerEntered', nonce: 'reloaded' });
    expect(connections.map(({ closed }) => closed)).toEqual([true, false]);
  });

  it('leaves the connection alone when the signalling resumes', () => {
    enter();
    ear.heard({ type: 'peerEntered', nonce: 'theirs' });
    connections[0]?.turn('connected');
    ear.broken?.();
    ear.opened();
    enter();
    ear.heard({ type: 'peerEntered', nonce: 'theirs' });
    expect(connections).toHaveLength(1);
    expect(call.state()).toEqual({ kind: 'talking', line: 'connected' });
  });

  it('says that it is reconnecting, rebuilds, and asks the other for it when polite', () => {
    enter('client');
    ear.heard({ type: 'peerEntered', nonce: 'theirs' });
    connections[0]?.turn('connected');
    connections[0]?.turn('failed');
    expect(call.state()).toEqual({ kind: 'reconnecting' });
    vi.advanceTimersByTime(20_000);
    expect(connections).toHaveLength(2);
    expect(said.at(-1)).toEqual({ type: 'restart', to: 'theirs' });
    expect(call.state()).toEqual({ kind: 'reconnecting' });
    connections[1]?.turn('connected');
    expect(call.state()).toEqual({ kind: 'talking', line: 'connected' });
  });

  it('waits when the other goes, and meets them again', async () => {
    enter();
    ear.heard({ type: 'peerEntered', nonce: 'theirs' });
    ear.heard({ type: 'peerLeft', nonce: 'theirs' });
    await vi.advanceTimersByTimeAsync(0);
    expect(call.state()).toEqual({ kind: 'alone' });
    ear.heard({ type: 'peerEntered', nonce: 'back' });
    expect(call.state()).toEqual({ kind: 'talking', line: 'connecting' });
  });

  it('does not believe that somebody left who is still heard', async () => {
    enter();
    ear.heard({ type: 'peerEntered', nonce: 'theirs' });
    connections[0]?.turn('connected');
    let packets = 0;
    const inbound = () => new Map([['in', { type: 'inbound-rtp', packetsReceived: (packets += 50) }]]);
    Object.assign(connections[0] as QuietConnection, { getStats: () => Promise.resolve(inbound()) });
    ear.heard({ type: 'peerLeft', nonce: 'theirs' });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(call.state()).toEqual({ kind: 'talking', line: 'connected' });
    expect(connections[0]?.closed).toBe(false);
    connections[0]?.turn('disconnected');
    expect(call.state()).toEqual({ kind: 'alone' });
  });

  it('tells a refusal to enter as trouble', () => {
    call.enter();
    ear.heard({ type: 'problem', problem: { title: 'The room is closed' } });
    expect(call.state()).toMatchObject({ kind: 'trouble', trouble: { kind: 'refused', title: 'The room is closed' } });
  });

  it('ends once, and nothing runs afterwards', () => {
    enter();
    ear.heard({ type: 'peerEntered', nonce: 'theirs' });
    call.leave();
    ear.heard({ type: 'closed', why: 'window' });
    expect(call.state()).toEqual({ kind: 'ended', why: 'left' });
    expect(said.at(-1)).toEqual({ type: 'leave' });
    expect(connections[0]?.closed).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });
});
