import { signal } from '@angular/core';

/** `broken` heals by itself; `over` means that the session has ended and only a sign-in helps. */
export type SocketState = 'connecting' | 'open' | 'broken' | 'over';

/** What a socket needs from outside; tests hand in fakes. */
export interface SocketPorts {
  /** A ticket of 30 seconds, or `null` when nobody is signed in any more. */
  ticket(): Promise<string | null>;
  /** Renews the session; `false` when it has ended. */
  refresh(): Promise<boolean>;
  dial(path: string, protocols: string[]): WebSocket;
}

/** Who listens to a socket. `opened` comes again after every break. */
export interface SocketEar<In> {
  opened(): void;
  heard(frame: In): void;
  broken?(): void;
  over?(): void;
}

const SESSION_OVER = 4401;
const TOO_MUCH = 1008;
/** Well inside the ten minutes that an access token lives. */
const RENEW_EVERY = 4 * 60_000;
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 15_000;
/** A session refused this soon after opening is not worth a second refresh. */
const SETTLED_AFTER = 30_000;

/** The sub-protocols by which a browser, which cannot set headers on a socket, carries its ticket. */
export function carrying(ticket: string): string[] {
  return ['bearer-token-carrier', encodeURIComponent(`quarkus-http-upgrade#Authorization#Bearer ${ticket}`)];
}

/** One socket that opens with a ticket, renews it, and comes back after every break. */
export class TicketedSocket<In, Out> {
  readonly state = signal<SocketState>('connecting');

  private socket: WebSocket | null = null;
  private round = 0;
  private failures = 0;
  private openedAt = 0;
  private refreshed = false;
  private pause?: ReturnType<typeof setTimeout>;
  private renewal?: ReturnType<typeof setInterval>;

  constructor(
    private readonly path: string,
    private readonly ports: SocketPorts,
    private readonly ear: SocketEar<In>,
  ) {}

  open(): void {
    addEventListener('online', this.redial);
    addEventListener('offline', this.lost);
    document.addEventListener('visibilitychange', this.awake);
    void this.connect();
  }

  /** Says whether the frame went out; it may still be lost on the way. */
  send(frame: Out): boolean {
    if (this.state() !== 'open' || !this.socket) return false;
    this.socket.send(JSON.stringify(frame));
    return true;
  }

  /** Lets go of a line that may be dead and dials at once. */
  readonly redial = (): void => {
    this.failures = 0;
    if (this.state() !== 'over') void this.connect();
  };

  close(): void {
    removeEventListener('online', this.redial);
    removeEventListener('offline', this.lost);
    document.removeEventListener('visibilitychange', this.awake);
    this.hangUp();
  }

  private readonly awake = (): void => {
    if (document.visibilityState === 'visible' && this.state() === 'broken') this.redial();
  };

  private readonly lost = (): void => {
    if (this.state() === 'over') return;
    this.hangUp();
    this.broke();
  };

  private async connect(): Promise<void> {
    const round = this.hangUp();
    this.state.set('connecting');
    const ticket = await this.ports.ticket().catch(() => undefined);
    if (round !== this.round) return;
    if (ticket === null) return this.finish();
    if (ticket === undefined) return this.later();
    this.listen(this.ports.dial(this.path, carrying(ticket)), round);
  }

  private listen(socket: WebSocket, round: number): void {
    this.socket = socket;
    const mine = (then: (event: never) => void) => (event: Event) => {
      if (round === this.round) then(event as never);
    };
    socket.onopen = mine(() => this.opened());
    socket.onmessage = mine((event: MessageEvent<string>) => this.heard(event.data));
    socket.onclose = mine((event: CloseEvent) => void this.closed(event.code, round));
  }

  private opened(): void {
    this.openedAt = Date.now();
    this.state.set('open');
    this.renewal = setInterval(() => void this.renew(), RENEW_EVERY);
    this.ear.opened();
  }

  private heard(text: string): void {
    this.failures = 0;
    this.ear.heard(JSON.parse(text) as In);
  }

  private async renew(): Promise<void> {
    const round = this.round;
    const ticket = await this.ports.ticket().catch(() => undefined);
    if (ticket && round === this.round) this.socket?.send(JSON.stringify({ type: 'renew', ticket }));
  }

  private async closed(code: number, round: number): Promise<void> {
    if (Date.now() - this.openedAt > SETTLED_AFTER) this.refreshed = false;
    this.hangUp();
    if (code !== SESSION_OVER) return this.later(code === TOO_MUCH ? 5_000 : 0);
    if (this.refreshed) return this.finish();
    this.refreshed = true;
    this.broke();
    const next = round + 1;
    const alive = await this.ports.refresh().catch(() => true);
    if (next !== this.round) return;
    if (alive) void this.connect();
    else this.finish();
  }

  private later(atLeast = 0): void {
    this.broke();
    const longest = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** this.failures++);
    // Jitter, so that a thousand clients do not come back in the same moment after a release.
    this.pause = setTimeout(() => void this.connect(), atLeast + longest * (0.5 + Math.random() / 2));
  }

  private broke(): void {
    this.state.set('broken');
    this.ear.broken?.();
  }

  private finish(): void {
    this.close();
    this.state.set('over');
    this.ear.over?.();
  }

  /** Drops the present line without a word to the listener; whatever is still under way becomes void. */
  private hangUp(): number {
    clearTimeout(this.pause);
    clearInterval(this.renewal);
    this.socket?.close();
    this.socket = null;
    return ++this.round;
  }
}
