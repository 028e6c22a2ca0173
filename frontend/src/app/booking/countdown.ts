/** How much time is left until an instant. */
export interface Remaining {
  seconds: number;
  /** "14:05", minutes and seconds. */
  clock: string;
  /** From 1 (all of it) to 0 (over). */
  share: number;
}

/** Time left, never below zero; `whole` is the length of which `share` is told. */
export function remaining(until: string, now: number, wholeSeconds: number): Remaining {
  const seconds = Math.max(0, Math.ceil((Date.parse(until) - now) / 1000));
  const minutes = Math.floor(seconds / 60);
  return {
    seconds,
    clock: `${minutes}:${String(seconds % 60).padStart(2, '0')}`,
    share: Math.min(1, seconds / Math.max(1, wholeSeconds)),
  };
}

/** The moments worth interrupting for, in seconds before the end. */
const WORTH_SAYING = [300, 60];

/** Whether a listener should hear of the time left, now that it fell from one number of seconds to another. */
export function isWorthSaying(before: number, now: number): boolean {
  return WORTH_SAYING.some((mark) => before > mark && now <= mark);
}
