import { PeerSignal } from './call.model';
import { packetsReceived } from './quality';
import { LineState, Recovery } from './recovery';

export type SenderKind = 'audio' | 'video';

/** What a connection needs of the world; it knows no socket. */
export interface PeerWorld {
  readonly polite: boolean;
  readonly iceServers: RTCIceServer[];
  connect(config: RTCConfiguration): RTCPeerConnection;
  /** Built after a break: sends nothing before it is connected, since the screen says so. */
  readonly silent: boolean;
  /** What is to be sent, now and after every change. */
  track(kind: SenderKind): MediaStreamTrack | null;
}

export interface PeerEar {
  signal(signal: PeerSignal): void;
  heard(track: MediaStreamTrack): void;
  line(state: LineState): void;
  /** This connection will not come back: build another. With an offer when the other side already has. */
  broken(offer?: PeerSignal): void;
}

/** Both sides see a break at about the same time: a call for a restart this soon after one is answered by that one. */
const RESTART_UNDER_WAY = 6_000;
/** A call for another restart within this time says that the last one was of no use. */
const RESTART_IN_VAIN = 30_000;
const FLIGHT = 500;
const LISTEN_FOR = 1_000;
const KINDS: readonly SenderKind[] = ['audio', 'video'];

/**
 * Perfect negotiation round one `RTCPeerConnection`. The impolite side makes the first offer and every ICE restart:
 * Firefox answers a restart with a role that Chromium refuses, so the polite side asks for one instead.
 */
export class Peer {
  readonly connection: RTCPeerConnection;

  private readonly recovery: Recovery;
  private makingOffer = false;
  private ignoringOffer = false;
  private closed = false;
  private sending: boolean;
  private origin: string | null = null;
  private restartedAt = performance.now();
  private turn = Promise.resolve();

  constructor(
    private readonly world: PeerWorld,
    private readonly ear: PeerEar,
  ) {
    this.sending = !world.silent;
    this.connection = world.connect({ iceServers: world.iceServers, bundlePolicy: 'max-bundle' });
    this.recovery = new Recovery({
      restart: () => this.restart(),
      rebuild: () => this.breakOff(),
      line: (state) => this.changeLine(state),
    });
    this.listen();
    if (!world.polite) KINDS.forEach((kind) => this.open(kind));
  }

  /** Signals are taken one at a time, in the order in which they came. */
  receive(signal: PeerSignal): Promise<void> {
    this.turn = this.turn.then(() => (this.closed ? undefined : this.take(signal))).catch(() => undefined);
    return this.turn;
  }

  /** Hands the present tracks to the senders; while the line is away they get none, so nothing is sent. */
  async refreshTracks(): Promise<void> {
    await Promise.all(
      this.connection.getTransceivers().map(({ sender, receiver }) => {
        const kind = receiver.track.kind as SenderKind;
        return sender.replaceTrack(this.sending ? this.world.track(kind) : null);
      }),
    ).catch(() => undefined);
  }

  /** The signalling came back: what was said into the broken line is said again. */
  resignal(): void {
    const { signalingState, localDescription, connectionState } = this.connection;
    if (signalingState === 'have-local-offer' && localDescription) this.describe(localDescription);
    else if (connectionState === 'failed' || connectionState === 'disconnected') this.restart();
  }

  /** Whether media still comes in: a dropped signalling line proves nothing, but who has left falls silent at once. */
  async isHeard(): Promise<boolean> {
    if (this.closed || this.connection.connectionState !== 'connected') return false;
    // What was on its way when the other fell silent does not count.
    await pause(FLIGHT);
    const before = packetsReceived(await this.connection.getStats());
    await pause(LISTEN_FOR);
    return !this.closed && packetsReceived(await this.connection.getStats()) > before;
  }

  close(): void {
    if (this.closed) return;
    this.closed = true;
    this.recovery.end();
    this.connection.close();
  }

  private listen(): void {
    const pc = this.connection;
    pc.onnegotiationneeded = () => void this.offer();
    pc.onicecandidate = ({ candidate }) =>
      this.ear.signal({ type: 'candidate', candidate: candidate?.toJSON() ?? null });
    pc.ontrack = ({ track }) => this.ear.heard(track);
    pc.onconnectionstatechange = () => this.closed || this.recovery.saw(pc.connectionState);
  }

  private async offer(): Promise<void> {
    // The polite side has nothing to offer before it knows what the other wants.
    if (this.closed || (this.world.polite && !this.origin)) return;
    try {
      this.makingOffer = true;
      await this.connection.setLocalDescription();
      if (this.connection.localDescription) this.describe(this.connection.localDescription);
    } catch {
      // The connection was closed, or the other's offer came first; either way another negotiation follows.
    } finally {
      this.makingOffer = false;
    }
  }

  private async take(signal: PeerSignal): Promise<void> {
    switch (signal.type) {
      case 'description':
        return this.takeDescription(signal);
      case 'candidate':
        return this.takeCandidate(signal.candidate);
      case 'restart':
        return this.restartForOther();
    }
  }

  private async takeDescription(signal: PeerSignal & { type: 'description' }): Promise<void> {
    const { description } = signal;
    const pc = this.connection;
    const isOffer = description.type === 'offer';
    const collision = isOffer && (this.makingOffer || pc.signalingState !== 'stable');
    this.ignoringOffer = collision && !this.world.polite;
    if (this.ignoringOffer) return;
    if (!isOffer && pc.signalingState !== 'have-local-offer') return; // an answer repeated after a resume
    const origin = originOf(description.sdp);
    if (this.origin && origin !== this.origin) return this.breakOff(isOffer ? signal : undefined);
    await pc.setRemoteDescription(description);
    this.origin = origin;
    if (!isOffer) return;
    await this.sendWhatIsAsked();
    await pc.setLocalDescription();
    if (pc.localDescription) this.describe(pc.localDescription);
  }

  private async takeCandidate(candidate: RTCIceCandidateInit | null): Promise<void> {
    try {
      await this.connection.addIceCandidate(candidate ?? undefined);
    } catch (error) {
      // Candidates of an offer that was ignored are expected to be refused.
      if (!this.ignoringOffer && this.connection.remoteDescription) throw error;
    }
  }

  /** Sends on what the other's offer has opened, and opens what it has left out. */
  private async sendWhatIsAsked(): Promise<void> {
    const transceivers = this.connection.getTransceivers();
    for (const one of transceivers) if (one.direction !== 'stopped') one.direction = 'sendrecv';
    await this.refreshTracks();
    const kinds = new Set(transceivers.map(({ receiver }) => receiver.track.kind));
    for (const kind of KINDS) if (!kinds.has(kind) && this.world.track(kind)) this.open(kind);
  }

  private open(kind: SenderKind): void {
    const transceiver = this.connection.addTransceiver(kind, { direction: 'sendrecv' });
    void transceiver.sender.replaceTrack(this.sending ? this.world.track(kind) : null);
  }

  private restart(): void {
    if (this.world.polite) return this.ear.signal({ type: 'restart' });
    this.restartedAt = performance.now();
    this.connection.restartIce();
  }

  private restartForOther(): void {
    const since = performance.now() - this.restartedAt;
    if (this.world.polite || since < RESTART_UNDER_WAY) return;
    if (since < RESTART_IN_VAIN) this.breakOff();
    else this.restart();
  }

  private breakOff(offer?: PeerSignal): void {
    this.close();
    this.ear.broken(offer);
  }

  private changeLine(state: LineState): void {
    this.sending = state !== 'away';
    void this.refreshTracks();
    this.ear.line(state);
  }

  private describe(description: RTCSessionDescription): void {
    const { type, sdp } = description;
    this.ear.signal({ type: 'description', description: { type, sdp } });
  }
}

/** The session id of an SDP is constant for the life of one connection: another one means that it was built anew. */
function originOf(sdp: string | undefined): string {
  return /^o=\S+ (\S+)/m.exec(sdp ?? '')?.[1] ?? '';
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
