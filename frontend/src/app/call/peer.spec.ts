import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PeerSignal } from './call.model';
import { Peer, PeerEar } from './peer';
import { LineState } from './recovery';

let built = 0;

/** As much of an `RTCPeerConnection` as negotiation needs, with the rules that matter: states, rollback, identity. */
class FakeConnection {
  readonly session = ++built;
  signalingState = 'stable';
  connectionState = 'new';
  localDescription: RTCSessionDescriptionInit | null = null;
  remoteDescription: RTCSessionDescriptionInit | null = null;
  readonly transceivers: { direction: string; sender: FakeSender; receiver: { track: { kind: string } } }[] = [];
  readonly candidates: unknown[] = [];
  restarts = 0;
  closed = false;
  onnegotiationneeded: (() => void) | null = null;
  onicecandidate: ((event: unknown) => void) | null = null;
  ontrack: ((event: unknown) => void) | null = null;
  onconnectionstatechange: (() => void) | null = null;

  getTransceivers = () => this.transceivers;

  addTransceiver(kind: string) {
    const transceiver = { direction: 'sendrecv', sender: new FakeSender(), receiver: { track: { kind } } };
    this.transceivers.push(transceiver);
    queueMicrotask(() => this.signalingState === 'stable' && this.onnegotiationneeded?.());
    return transceiver;
  }

  async setLocalDescription(): Promise<void> {
    const type = this.signalingState === 'have-remote-offer' ? 'answer' : 'offer';
    const kinds = this.transceivers.map((one) => one.receiver.track.kind).join(' ');
    this.localDescription = { type, sdp: `v=0\r\no=- ${this.session} 2 IN IP4 127.0.0.1\r\nm=${kinds}` };
    this.signalingState = type === 'offer' ? 'have-local-offer' : 'stable';
  }

  async setRemoteDescription(description: RTCSessionDescriptionInit): Promise<void> {
    this.remoteDescription = description;
    this.signalingState = description.type === 'offer' ? 'have-remote-offer' : 'stable';
    if (description.type !== 'offer' || this.transceivers.length) return;
    for (const kind of ['audio', 'video']) {
      this.transceivers.push({ direction: 'recvonly', sender: new FakeSender(), receiver: { track: { kind } } });
    }
  }

  async addIceCandidate(candidate: unknown): Promise<void> {
    this.candidates.push(candidate);
  }

  restartIce(): void {
    this.restarts++;
    this.onnegotiationneeded?.();
  }

  close(): void {
    this.closed = true;
  }

  turn(state: string): void {
    this.connectionState = state;
    this.onconnectionstatechange?.();
  }
}

class FakeSender {
  track: unknown = null;

  async replaceTrack(track: unknown): Promise<void> {
    this.track = track;
  }
}

/** One side of a call: its peer, what it said and what became of it. */
class Side {
  readonly said: PeerSignal[] = [];
  readonly lines: LineState[] = [];
  readonly broken: (PeerSignal | undefined)[] = [];
  readonly connection = new FakeConnection();
  readonly peer: Peer;

  constructor(polite: boolean, tell: (signal: PeerSignal) => void = () => undefined) {
    const ear: PeerEar = {
      signal: (signal) => {
        this.said.push(signal);
        tell(signal);
      },
      heard: () => undefined,
      line: (line) => this.lines.push(line),
      broken: (offer) => this.broken.push(offer),
    };
    const connect = () => this.connection as unknown as RTCPeerConnection;
    const track = (kind: string) => `${kind} track` as unknown as MediaStreamTrack;
    this.peer = new Peer({ polite, iceServers: [], silent: false, connect, track }, ear);
  }

  get offers(): PeerSignal[] {
    return this.said.filter((one) => one.type === 'description' && one.description.type === 'offer');
  }

  get sending(): unknown[] {
    return this.connection.transceivers.map(({ sender }) => sender.track);
  }
}

function meet(): { host: Side; guest: Side } {
  const host: Side = new Side(false, (signal) => void guest.peer.receive(signal));
  const guest: Side = new Side(true, (signal) => void host.peer.receive(signal));
  return { host, guest };
}

const settled = () => vi.advanceTimersByTimeAsync(0);

describe('a peer', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => vi.useRealTimers());

  it('lets the impolite side make the first offer, and both send', async () => {
    const { host, guest } = meet();
    await settled();
    expect(host.offers).toHaveLength(1);
    expect(guest.offers).toHaveLength(0);
    expect(host.connection.signalingState).toBe('stable');
    expect(host.sending).toEqual(['audio track', 'video track']);
    expect(guest.sending).toEqual(['audio track', 'video track']);
  });

  it('ignores an offer that crosses its own when impolite, and gives way when polite', async () => {
    const host = new Side(false);
    await settled();
    const crossing: PeerSignal = { type: 'description', description: { type: 'offer', sdp: 'o=- 99 2\r\n' } };
    await host.peer.receive(crossing);
    expect(host.connection.remoteDescription).toBeNull();

    const guest = new Side(true);
    guest.connection.signalingState = 'have-local-offer';
    await guest.peer.receive(crossing);
    expect(guest.connection.remoteDescription).toEqual(crossing.description);
    expect(guest.said.at(-1)).toMatchObject({ description: { type: 'answer' } });
  });

  it('takes an answer that is repeated after a resume for nothing', async () => {
    const { host, guest } = meet();
    await settled();
    const answer = guest.said.find((one) => one.type === 'description') as PeerSignal;
    await host.peer.receive(answer);
    expect(host.broken).toEqual([]);
    expect(host.connection.signalingState).toBe('stable');
  });

  it('says its offer again when the signalling comes back without an answer', async () => {
    const host = new Side(false);
    await settled();
    host.peer.resignal();
    expect(host.offers).toHaveLength(2);
    expect(host.offers[0]).toEqual(host.offers[1]);
  });

  it('restarts at once on failed, and after five seconds of disconnected', async () => {
    const { host } = meet();
    await settled();
    host.connection.turn('failed');
    expect(host.connection.restarts).toBe(1);
    host.connection.turn('connected');
    host.connection.turn('disconnected');
    await vi.advanceTimersByTimeAsync(4_900);
    expect(host.connection.restarts).toBe(1);
    await vi.advanceTimersByTimeAsync(200);
    expect(host.connection.restarts).toBe(2);
  });

  it('forgets a break that healed in time', async () => {
    const { host } = meet();
    await settled();
    host.connection.turn('connected');
    host.connection.turn('disconnected');
    host.connection.turn('connected');
    await vi.advanceTimersByTimeAsync(30_000);
    expect(host.connection.restarts).toBe(0);
    expect(host.broken).toEqual([]);
  });

  it('asks for a restart when polite, and the impolite side makes it', async () => {
    const { host, guest } = meet();
    await settled();
    await vi.advanceTimersByTimeAsync(10_000);
    host.connection.turn('connected');
    guest.connection.turn('connected');
    await vi.advanceTimersByTimeAsync(60_000);
    guest.connection.turn('failed');
    await settled();
    expect(guest.connection.restarts).toBe(0);
    expect(host.connection.restarts).toBe(1);
    expect(host.offers).toHaveLength(2);
  });

  it('sends nothing while the line is away, and sends again when it is back', async () => {
    const { host } = meet();
    await settled();
    host.connection.turn('connected');
    host.connection.turn('disconnected');
    await settled();
    expect(host.lines.at(-1)).toBe('away');
    expect(host.sending).toEqual([null, null]);
    host.connection.turn('connected');
    await settled();
    expect(host.sending).toEqual(['audio track', 'video track']);
  });

  it('gives up after twenty seconds, so that another is built', async () => {
    const { host } = meet();
    await settled();
    host.connection.turn('connected');
    host.connection.turn('failed');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(host.broken).toEqual([undefined]);
    expect(host.connection.closed).toBe(true);
  });

  it('hands over an offer of a connection that was built anew', async () => {
    const { guest } = meet();
    await settled();
    const offer: PeerSignal = { type: 'description', description: { type: 'offer', sdp: 'o=- 4711 2\r\n' } };
    await guest.peer.receive(offer);
    expect(guest.broken).toEqual([offer]);
    expect(guest.connection.closed).toBe(true);
  });
});
