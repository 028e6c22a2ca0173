import { Entered, PeerSignal } from './call.model';
import { Peer, SenderKind } from './peer';
import { LineState } from './recovery';

export interface MeetingWorld {
  connect(config: RTCConfiguration): RTCPeerConnection;
  track(kind: SenderKind): MediaStreamTrack | null;
}

export interface MeetingEar {
  /** A new connection, which has brought no track yet. */
  built(connection: RTCPeerConnection): void;
  say(signal: PeerSignal): void;
  heard(track: MediaStreamTrack): void;
  line(state: LineState): void;
  /** The other one has left. */
  gone(): void;
}

/** The meeting with one page at the other end: one connection at a time, and another when it will not come back. */
export class Meeting {
  private peer: Peer;
  private isDoubted = false;
  private isOver = false;

  /** @param isFirst whether nobody has been met before; after a break nothing is sent before the line stands */
  constructor(
    readonly nonce: string,
    private readonly entered: Entered,
    private readonly world: MeetingWorld,
    private readonly ear: MeetingEar,
    isFirst: boolean,
  ) {
    this.peer = this.build(!isFirst);
  }

  receive(signal: PeerSignal): void {
    void this.peer.receive(signal);
  }

  refreshTracks(): void {
    void this.peer.refreshTracks();
  }

  /** The signalling came back, here or there. */
  resume(): void {
    this.isDoubted = false;
    this.peer.resignal();
  }

  /** The service counts out whose line to it is gone; as long as the two still hear each other nobody has left. */
  async doubt(): Promise<void> {
    this.isDoubted = true;
    const { peer } = this;
    const isHeard = await peer.isHeard();
    if (!isHeard && this.isDoubted && peer === this.peer) this.leave();
  }

  end(): void {
    this.isOver = true;
    this.peer.close();
  }

  private leave(): void {
    if (!this.isOver) this.ear.gone();
  }

  private changeLine(state: LineState): void {
    if (state === 'away' && this.isDoubted) this.leave();
    else this.ear.line(state);
  }

  private rebuild(offer?: PeerSignal): void {
    this.ear.line('away');
    this.peer = this.build(true);
    if (offer) void this.peer.receive(offer);
    // The other side may not have noticed; the one who offers has said so by offering.
    else if (this.entered.polite) this.ear.say({ type: 'restart' });
  }

  private build(silent: boolean): Peer {
    const { polite, iceServers } = this.entered;
    const peer = new Peer(
      { ...this.world, polite, iceServers, silent },
      {
        signal: (signal) => this.ear.say(signal),
        heard: (track) => this.ear.heard(track),
        line: (state) => this.changeLine(state),
        broken: (offer) => this.rebuild(offer),
      },
    );
    this.ear.built(peer.connection);
    return peer;
  }
}
