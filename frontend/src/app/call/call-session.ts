import { signal } from '@angular/core';
import { CallTrouble } from './call-trouble';
import { CallCommand, CallFrame, CallWindow, ClosedWhy, Entered, MediaState, PeerSignal, SILENT } from './call.model';
import { Devices } from './devices';
import { LineOutcome } from './line-outcome';
import { Meeting } from './meeting';
import { QualityWatch } from './quality-watch';
import { LineState } from './recovery';
import { Signalling } from './signalling';
import { TalkClock } from './talk-clock';

/** Somebody at the door. */
export interface Guest {
  readonly nonce: string;
  readonly displayName: string;
}

export type CallState =
  /** Looking at oneself; nobody knows yet. */
  | { kind: 'lobby' }
  /** Entered: the client waits to be admitted, the practitioner for the client, who may be at the door. */
  | { kind: 'waiting'; guest: Guest | null }
  /** In the room, and the other has gone for the moment. */
  | { kind: 'alone' }
  | { kind: 'talking'; line: Exclude<LineState, 'away'> }
  /** The line broke. Nothing is being sent. */
  | { kind: 'reconnecting' }
  | { kind: 'trouble'; trouble: CallTrouble }
  | { kind: 'ended'; why: ClosedWhy | 'declined' };

export interface CallWorld {
  readonly devices: Devices;
  connect(config: RTCConfiguration): RTCPeerConnection;
  signalling(ear: { heard(frame: CallFrame): void; over(): void }): Signalling;
}

/** A call from the lobby to its end: puts devices, signalling and one meeting after the other together. */
export class CallSession {
  readonly state = signal<CallState>({ kind: 'lobby' });
  /** What the other sends, as tracks and in words. */
  readonly tracks = signal<readonly MediaStreamTrack[]>([]);
  readonly theirs = signal<MediaState>(SILENT);
  readonly quality = new QualityWatch();
  readonly window = signal<CallWindow | null>(null);
  readonly talked = new TalkClock();
  readonly signalling: Signalling;

  private readonly outcome = new LineOutcome((report) => this.signalling.say({ type: 'line', ...report }));
  private connection?: RTCPeerConnection;
  private entered?: Entered;
  private meeting?: Meeting;

  constructor(private readonly world: CallWorld) {
    this.signalling = world.signalling({
      heard: (frame) => this.heard(frame),
      over: () => this.fail({ kind: 'signedOut' }),
    });
    world.devices.changed = () => this.devicesChanged();
  }

  /** Goes in with whatever the devices give. */
  enter(): void {
    if (this.state().kind !== 'lobby') return;
    this.state.set({ kind: 'waiting', guest: null });
    this.signalling.open();
  }

  admit(): void {
    this.signalling.say({ type: 'admit' });
  }

  decline(): void {
    this.signalling.say({ type: 'decline' });
    this.state.set({ kind: 'waiting', guest: null });
  }

  leave(): void {
    this.signalling.say({ type: 'leave' });
    this.end('left');
  }

  /** The one end: whatever brought it, nothing runs afterwards. */
  end(why: ClosedWhy | 'declined'): void {
    this.stop({ kind: 'ended', why });
  }

  private fail(trouble: CallTrouble): void {
    this.stop({ kind: 'trouble', trouble });
  }

  private stop(last: CallState): void {
    if (this.isOver()) return;
    this.state.set(last);
    this.dropMeeting();
    this.signalling.close();
    this.world.devices.end();
  }

  private isOver(): boolean {
    return ['ended', 'trouble'].includes(this.state().kind);
  }

  private heard(frame: CallFrame): void {
    if (this.isOver()) return;
    switch (frame.type) {
      case 'entered':
        return this.hasEntered(frame);
      case 'waiting':
      case 'admitted':
        return;
      case 'declined':
        return this.end('declined');
      case 'peerWaiting':
        return this.knocked({ nonce: frame.nonce, displayName: frame.displayName });
      case 'peerEntered':
        return this.meet(frame.nonce);
      case 'peerLeft':
        return this.part(frame.nonce);
      case 'description':
      case 'candidate':
      case 'restart':
        return this.takeSignal(frame);
      case 'media': {
        const { microphone, camera, screen } = frame;
        return this.theirs.set({ microphone, camera, screen });
      }
      case 'closed':
        return this.end(frame.why);
      case 'problem':
        return this.takeProblem(frame.problem);
    }
  }

  private hasEntered(entered: Entered): void {
    this.entered = entered;
    this.window.set(entered.window);
    this.meeting?.resume();
  }

  /** Before the room was entered a problem is an answer; afterwards the call matters more than one refused frame. */
  private takeProblem({ title, detail }: { title: string; detail?: string }): void {
    if (!this.entered) this.fail({ kind: 'refused', title, detail });
  }

  /** Who knocks is outside, whatever was before. */
  private knocked(guest: Guest): void {
    this.dropMeeting();
    this.state.set({ kind: 'waiting', guest });
  }

  private meet(nonce: string): void {
    this.sayMedia();
    if (nonce === this.meeting?.nonce) return this.meeting.resume();
    if (!this.entered) return;
    const isFirst = !this.meeting;
    this.dropMeeting();
    this.theirs.set(SILENT);
    this.state.set(isFirst ? { kind: 'talking', line: 'connecting' } : { kind: 'reconnecting' });
    this.outcome.begin(nonce);
    this.meeting = this.newMeeting(nonce, this.entered, isFirst);
  }

  private newMeeting(nonce: string, entered: Entered, isFirst: boolean): Meeting {
    const { devices, connect } = this.world;
    return new Meeting(
      nonce,
      entered,
      { connect, track: (kind) => (kind === 'audio' ? devices.track('microphone') : devices.picture()) },
      {
        built: (connection) => this.built(connection),
        say: (signal) => this.signalling.say({ ...signal, to: nonce } as CallCommand),
        heard: (track) => this.tracks.update((tracks) => [...tracks, track]),
        line: (line) => this.lineChanged(line),
        gone: () => this.goAlone(),
      },
      isFirst,
    );
  }

  private part(nonce: string): void {
    if (this.state().kind === 'waiting') this.state.set({ kind: 'waiting', guest: null });
    else if (nonce === this.meeting?.nonce) void this.meeting.doubt();
  }

  private goAlone(): void {
    this.dropMeeting();
    this.state.set({ kind: 'alone' });
  }

  private takeSignal(frame: PeerSignal & { from: string }): void {
    if (frame.from !== this.meeting?.nonce) this.meet(frame.from);
    this.meeting?.receive(frame);
  }

  private dropMeeting(): void {
    this.outcome.end();
    this.quality.stop();
    this.talked.pause();
    this.tracks.set([]);
    if (this.meeting) this.signalling.forget(this.meeting.nonce);
    this.meeting?.end();
    this.meeting = undefined;
  }

  private built(connection: RTCPeerConnection): void {
    this.connection = connection;
    this.tracks.set([]);
    this.quality.follow(connection);
  }

  private lineChanged(line: LineState): void {
    if (line === 'connected') this.talked.run();
    else this.talked.pause();
    this.state.set(line === 'away' ? { kind: 'reconnecting' } : { kind: 'talking', line });
    if (line !== 'connected') return;
    this.sayMedia();
    if (this.connection) void this.outcome.stands(this.connection);
  }

  private devicesChanged(): void {
    this.meeting?.refreshTracks();
    if (this.meeting) this.sayMedia();
  }

  private sayMedia(): void {
    this.signalling.say({ type: 'media', ...this.world.devices.sending() });
  }
}
