/** How the line to the other person is. `away` means that nothing arrives and nothing may be sent. */
export type LineState = 'connecting' | 'connected' | 'away';

export interface Cure {
  /** A new way through the network for the same connection. */
  restart(): void;
  /** A new connection: the old one will not come back. */
  rebuild(): void;
  line(state: LineState): void;
}

const RESTART_AFTER = 5_000;
const REBUILD_AFTER = 20_000;

/**
 * Watches one connection's `connectionState` and says when to do what. Not `iceConnectionState`: it stays
 * `disconnected` on one side while the other has long failed.
 */
export class Recovery {
  private patience?: ReturnType<typeof setTimeout>;
  private lastHope?: ReturnType<typeof setTimeout>;

  constructor(private readonly cure: Cure) {
    // A connection that never comes up at all is as broken as one that went away.
    this.hope();
  }

  saw(state: RTCPeerConnectionState): void {
    switch (state) {
      case 'connected':
        this.end();
        return this.cure.line('connected');
      case 'disconnected':
        this.hope();
        this.patience ??= setTimeout(() => this.restart(), RESTART_AFTER);
        return this.cure.line('away');
      case 'failed':
        this.hope();
        this.restart();
        return this.cure.line('away');
    }
  }

  end(): void {
    clearTimeout(this.patience);
    clearTimeout(this.lastHope);
    this.patience = undefined;
    this.lastHope = undefined;
  }

  private restart(): void {
    clearTimeout(this.patience);
    this.patience = undefined;
    this.cure.restart();
  }

  private hope(): void {
    this.lastHope ??= setTimeout(() => {
      this.end();
      this.cure.rebuild();
    }, REBUILD_AFTER);
  }
}
