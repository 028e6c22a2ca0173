import { signal } from '@angular/core';
import { CallTrouble } from './call-trouble';
import { CallCommand, CallFrame, CallWindow, ClosedWhy, Entered, MediaState, PeerSignal, SILENT } from './call.model';
import { Devices } from './devices';
import { Peer } from './peer';
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

/** A call from the lobby to its end: puts devices, signalling and one peer after the other together. */
export class CallSession {
  readonly state = signal<CallState>({ kind: 'lobby' });
  /** What the other sends, as tracks and in words. */
  readonly tracks = signal<readonly MediaStreamTrack[]>([]);
  readonly theirs = signal<MediaState>(SILENT);
  readonly quality = new QualityWatch();
  readonly window = signal<CallWindow | null>(null);
  readonly talked = new TalkClock();
  readonly signalling: Signalling;

  private entered?: Entered;
  private peer?: Peer;
  private other?: string;
  /** The service has counted the other out, although they are still heard. */
  private isDoubted = false;

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
    this.dropPeer();
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
        return void this.part(frame.nonce);
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
    this.peer?.resignal();
  }

  /** Before the room was entered a problem is an answer; afterwards the call matters more than one refused frame. */
  private takeProblem({ title, detail }: { title: string; detail?: string }): void {
    if (!this.entered) this.fail({ kind: 'refused', title, detail });
  }

  /** Who knocks is outside, whatever was before. */
  private knocked(guest: Guest): void {
    this.dropPeer();
    this.other = undefined;
    this.state.set({ kind: 'waiting', guest });
  }

  private meet(nonce: string): void {
    this.isDoubted = false;
    this.sayMedia();
    if (nonce === this.other && this.peer) return this.peer.resignal();
    if (this.other) this.signalling.forget(this.other);
    this.other = nonce;
    this.theirs.set(SILENT);
    this.build();
  }

  /** The service counts out whose line to it is gone; as long as the two still hear each other nobody has left. */
  private async part(nonce: string): Promise<void> {
    if (this.state().kind === 'waiting') return this.state.set({ kind: 'waiting', guest: null });
    if (nonce !== this.other) return;
    const { peer } = this;
    this.isDoubted = true;
    const isHeard = await peer?.isHeard();
    if (!isHeard && this.isDoubted && peer === this.peer) this.goAlone(nonce);
  }

  private goAlone(nonce: string): void {
    this.dropPeer();
    this.signalling.forget(nonce);
    this.other = undefined;
    this.state.set({ kind: 'alone' });
  }

  private takeSignal(frame: PeerSignal & { from: string }): void {
    if (frame.from !== this.other) this.meet(frame.from);
    void this.peer?.receive(frame);
  }

  /** One peer per connection: a new page at the other end, or a line that will not come back, gets a new one. */
  private build(offer?: PeerSignal): void {
    if (!this.entered || !this.other) return;
    const isFirst = !this.peer;
    this.dropPeer();
    this.state.set(isFirst ? { kind: 'talking', line: 'connecting' } : { kind: 'reconnecting' });
    this.peer = this.newPeer(this.entered, this.other, !isFirst);
    this.quality.follow(this.peer.connection);
    if (offer) void this.peer.receive(offer);
  }

  private newPeer({ polite, iceServers }: Entered, to: string, silent: boolean): Peer {
    const { devices } = this.world;
    return new Peer(
      {
        polite,
        iceServers,
        silent,
        connect: (config) => this.world.connect(config),
        track: (kind) => (kind === 'audio' ? devices.track('microphone') : devices.picture()),
      },
      {
        signal: (said) => this.signalling.say({ ...said, to } as CallCommand),
        heard: (track) => this.tracks.update((tracks) => [...tracks, track]),
        line: (line) => this.lineChanged(line),
        broken: (theirOffer) => this.rebuild(theirOffer),
      },
    );
  }

  private rebuild(offer?: PeerSignal): void {
    this.build(offer);
    // The other side may not have noticed; the one who offers has said so by offering.
    if (this.entered?.polite && !offer && this.other) this.signalling.say({ type: 'restart', to: this.other });
  }

  private dropPeer(): void {
    this.isDoubted = false;
    this.quality.stop();
    this.talked.pause();
    this.peer?.close();
    this.peer = undefined;
    this.tracks.set([]);
  }

  private lineChanged(line: LineState): void {
    if (line === 'away' && this.isDoubted && this.other) return this.goAlone(this.other);
    if (line === 'connected') this.talked.run();
    else this.talked.pause();
    this.state.set(line === 'away' ? { kind: 'reconnecting' } : { kind: 'talking', line });
    if (line === 'connected') this.sayMedia();
  }

  private devicesChanged(): void {
    void this.peer?.refreshTracks();
    if (this.peer) this.sayMedia();
  }

  private sayMedia(): void {
    this.signalling.say({ type: 'media', ...this.world.devices.sending() });
  }
}
