import { LineReport } from './call.model';
import { QualityMeter } from './quality';

/** A line that has not stood by then is counted as failed, even if it should come later. */
const PATIENCE = 20_000;

/**
 * Tells the service once a meeting how the line to the other browser came about. It carries no media, so it cannot
 * know, and whoever runs it would not learn that a relay is missing.
 */
export class LineOutcome {
  private with = '';
  private begunAt = 0;
  private isOpen = false;
  private patience?: ReturnType<typeof setTimeout>;

  constructor(private readonly tell: (report: LineReport) => void) {}

  begin(nonce: string): void {
    this.end();
    this.with = nonce;
    this.begunAt = performance.now();
    this.isOpen = true;
    this.patience = setTimeout(() => this.close('failed', PATIENCE), PATIENCE);
  }

  /** The line stands; how it goes is read from the connection, and not told when that does not say. */
  async stands(connection: Pick<RTCPeerConnection, 'getStats'>): Promise<void> {
    if (!this.isOpen) return;
    this.isOpen = false;
    clearTimeout(this.patience);
    const took = Math.round(performance.now() - this.begunAt);
    const { with: nonce } = this;
    const stats = await connection.getStats().catch(() => null);
    const line = stats && new QualityMeter().read(stats);
    if (line) this.tell({ with: nonce, outcome: line.relayed ? 'relayed' : 'direct', milliseconds: took });
  }

  /** Somebody left before it could be known. */
  end(): void {
    clearTimeout(this.patience);
    this.isOpen = false;
  }

  private close(outcome: 'failed', milliseconds: number): void {
    this.isOpen = false;
    this.tell({ with: this.with, outcome, milliseconds });
  }
}
