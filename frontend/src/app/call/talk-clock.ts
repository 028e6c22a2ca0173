import { signal } from '@angular/core';

/** Counts for how long the two have had a line, breaks left out. */
export class TalkClock {
  readonly milliseconds = signal(0);
  private from: number | null = null;

  run(): void {
    this.pause();
    this.from = performance.now();
  }

  pause(): void {
    const { from } = this;
    if (from !== null) this.milliseconds.update((talked) => talked + performance.now() - from);
    this.from = null;
  }
}
