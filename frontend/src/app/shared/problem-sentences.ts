import { Problem, slugOf } from './problem';

/**
 * What a person reads about a problem: what happened, what was kept, what to do next. Problems of one screen only may be
 * put in words there; those named here mean the same everywhere.
 */
export function sentenceOf(problem: Problem): string {
  return SENTENCES[slugOf(problem)]?.() ?? fallback(problem);
}

/** What is wrong with one part of the input, if the service found it wrong. */
export function fieldSentence(problem: Problem, pointer: string): string | undefined {
  return problem.errors?.find((error) => error.pointer === pointer)?.detail;
}

function fallback(problem: Problem): string {
  if (problem.status >= 500) {
    return $localize`:@@problem.fault:Something went wrong on our side. What you entered is still here; please try again in a moment.`;
  }
  return problem.detail ?? problem.title;
}

function slowDown(): string {
  return $localize`:@@problem.slowDown:That was a lot in a short time. Wait a minute, then try again.`;
}

const SENTENCES: Record<string, () => string> = {
  offline: () =>
    $localize`:@@problem.offline:There is no connection right now. Nothing was sent and what you entered is still here; try again once you are online.`,
  unavailable: () =>
    $localize`:@@problem.unavailable:The service cannot answer right now. What you entered is still here; please try again in a moment.`,
  'signed-out': () =>
    $localize`:@@problem.signedOut:You are signed out. Sign in again; what you entered is still here.`,
  forbidden: () => $localize`:@@problem.forbidden:This is not open to you.`,
  'not-found': () => $localize`:@@problem.notFound:There is nothing here, or it is not yours to see.`,
  invalid: () => $localize`:@@problem.invalid:Some of it cannot be used. Look at the marked fields; the rest was kept.`,
  'too-large': () => $localize`:@@problem.tooLarge:This file is too large. Choose a smaller one.`,
  'too-many': slowDown,
  'slow-down': slowDown,
  'too-many-requests': slowDown,
  'slot-taken': () =>
    $localize`:@@problem.slotTaken:Someone else has just taken this time. Nothing was charged; please choose another one.`,
  'too-late': () => $localize`:@@problem.tooLate:It is too late for that now.`,
};
