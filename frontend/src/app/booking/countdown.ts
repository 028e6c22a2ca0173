/** How much time is left until an instant. */
export interface Remaining {
  seconds: number;
  /** "14:05", minutes and seconds; "23 h 05" of longer times. */
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
    clock:
      minutes < 60
        ? `${minutes}:${twoDigits(seconds % 60)}`
        : `${Math.floor(minutes / 60)}\u00a0h\u00a0${twoDigits(minutes % 60)}`,
    share: Math.min(1, seconds / Math.max(1, wholeSeconds)),
  };
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** The moments worth interrupting for, in seconds before the end. */
const WORTH_SAYING = [300, 60];

/** Whether a listener should hear of the time left, now that it fell from one number of seconds to another. */
export function isWorthSaying(before: number, now: number): boolean {
  return WORTH_SAYING.some((mark) => before > mark && now <= mark);
}
