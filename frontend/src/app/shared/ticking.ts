import { DestroyRef, inject, signal, Signal } from '@angular/core';

const USUAL_MS = 15_000;

/** The time of the clock (ms), read again every so often for as long as the screen is there. */
export function ticking(everyMs = USUAL_MS): Signal<number> {
  const now = signal(Date.now());
  const timer = setInterval(() => now.set(Date.now()), everyMs);
  inject(DestroyRef).onDestroy(() => clearInterval(timer));
  return now.asReadonly();
}
