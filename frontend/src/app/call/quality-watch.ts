import { signal } from '@angular/core';
import { LineReport, QualityMeter } from './quality';

const LOOK_EVERY = 2_000;

/** Looks at the present connection every two seconds. */
export class QualityWatch {
  readonly report = signal<LineReport | null>(null);
  private timer?: ReturnType<typeof setInterval>;

  follow(connection: RTCPeerConnection): void {
    this.stop();
    const meter = new QualityMeter();
    const timer = setInterval(async () => {
      const stats = await connection.getStats().catch(() => null);
      if (stats && timer === this.timer) this.report.set(meter.read(stats));
    }, LOOK_EVERY);
    this.timer = timer;
  }

  stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
    this.report.set(null);
  }
}
