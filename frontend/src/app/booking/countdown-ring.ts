import { Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { Announcer } from '../shared/announcer';
import { isWorthSaying, remaining } from './countdown';

const USUAL_HOLD_SECONDS = 900;

/** Time running out, as a ring; told aloud only when it matters. */
@Component({
  selector: 'vv-countdown-ring',
  template: `
    <svg viewBox="0 0 120 120" aria-hidden="true">
      <circle class="track" cx="60" cy="60" r="52" pathLength="1" />
      <circle class="left" cx="60" cy="60" r="52" pathLength="1" [attr.stroke-dasharray]="left().share + ' 2'" />
    </svg>
    <span
      class="clock"
      [class.long]="left().seconds >= 3600"
      role="timer"
      aria-label="Time left"
      i18n-aria-label="@@booking.timeLeft"
      >{{ left().clock }}</span
    >
  `,
  styles: `
    :host {
      position: relative;
      display: grid;
      place-items: center;
      width: 132px;
      aspect-ratio: 1;
      flex: none;
    }
    svg {
      position: absolute;
      inset: 0;
      transform: rotate(-90deg);
    }
    circle {
      fill: none;
      stroke-width: 7;
    }
    .track {
      stroke: var(--line);
    }
    .left {
      stroke: var(--warm);
      stroke-linecap: round;
      transition: stroke-dasharray 1s linear;
    }
    .clock {
      font: 500 var(--text-2xl) / 1 var(--serif);
      font-variant-numeric: tabular-nums lining-nums;
    }
    .clock.long {
      font-size: var(--text-xl);
    }
  `,
})
export class CountdownRing {
  private readonly announcer = inject(Announcer);
  readonly until = input.required<string>();
  readonly over = output();
  private readonly now = signal(Date.now());
  /** A longer hold, such as an invitation, is whole when it is first seen. */
  private readonly whole = computed(() =>
    Math.max(USUAL_HOLD_SECONDS, (Date.parse(this.until()) - untracked(this.now)) / 1000),
  );
  protected readonly left = computed(() => remaining(this.until(), this.now(), this.whole()));

  constructor() {
    effect((onCleanup) => {
      this.until();
      const timer = setInterval(() => this.tick(timer), 1000);
      onCleanup(() => clearInterval(timer));
    });
  }

  private tick(timer: ReturnType<typeof setInterval>): void {
    const before = untracked(this.left).seconds;
    this.now.set(Date.now());
    const left = untracked(this.left);
    if (isWorthSaying(before, left.seconds)) {
      this.announcer.say($localize`:@@booking.timeLeftSpoken:Held for another ${left.clock}:clock: minutes.`);
    }
    if (left.seconds === 0) {
      clearInterval(timer);
      this.over.emit();
    }
  }
}
