import { Problem, slugOf } from './problem';

/**
 * What a person reads about a problem: what happened, what was kept, what to do next. Problems of one screen only may be
 * put in words there; those named here mean the same everywhere.
 */
export function sentenceOf(problem: Problem): string {
  return SENTENCES[slugOf(problem)]?.() ?? fallback(problem);
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
  'slot-past': () => $localize`:@@problem.slotPast:This time has passed. Please choose another one.`,
  'slot-too-soon': () =>
    $localize`:@@problem.slotTooSoon:This time is too soon to be booked now. Please choose a later one.`,
  'slot-too-far': () => $localize`:@@problem.slotTooFar:This time is too far ahead to be booked yet.`,
  'closed-then': () => $localize`:@@problem.closedThen:The practice is closed then. Please choose another time.`,
  'slot-off-grid': () =>
    $localize`:@@problem.slotOffGrid:No consultation starts at this time. Please choose another one.`,
  'own-practice': () => $localize`:@@problem.ownPractice:This is your own practice; it cannot be booked by yourself.`,
  'too-many-holds': () =>
    $localize`:@@problem.tooManyHolds:Too many times are held from here already. Finish one of them or wait until it runs out.`,
  'wrong-hold-secret': () =>
    $localize`:@@problem.wrongHoldSecret:This time was held in another browser. Go on there, or choose a time again here.`,
  'already-claimed': () =>
    $localize`:@@problem.alreadyClaimed:This time was taken over by another account. Sign in with that one, or choose another time.`,
  'hold-lapsed': lapsed,
  'hold-ended': lapsed,
  'not-held': lapsed,
  'already-paid': () => $localize`:@@problem.alreadyPaid:This booking is paid already; nothing is charged twice.`,
  'payment-over': () => $localize`:@@problem.paymentOver:This payment has ended. Choose the time again.`,
  'price-not-payable': () =>
    $localize`:@@problem.priceNotPayable:This price cannot be paid by card. Please tell the practitioner.`,
  'payment-unavailable': () =>
    $localize`:@@problem.paymentUnavailable:Payment is not possible right now. The time is still held; please try again in a moment.`,
  'refund-changed': () =>
    $localize`:@@problem.refundChanged:What cancelling gives back has changed while you were looking. Nothing was cancelled: look at the new amount, then decide again.`,
  'in-flight': () => $localize`:@@problem.inFlight:This is still under way. Wait a moment.`,
  'too-late': () => $localize`:@@problem.tooLate:It is too late for that now.`,
  'wrong-credentials': () =>
    $localize`:@@problem.wrongCredentials:The e-mail address or the password is not right. Both are still here: correct them, or choose a new password.`,
  'wrong-code': () =>
    $localize`:@@problem.wrongCode:This code is not right. Look at the newest mail from us and try again.`,
  'code-spent': () => $localize`:@@problem.codeSpent:This code has run out. Send another one; the rest was kept.`,
  'password-too-weak': () =>
    $localize`:@@problem.passwordTooWeak:This password is too easy to guess. The hints under it say why.`,
  'wrong-password': () => $localize`:@@problem.wrongPassword:The current password is not right.`,
  'too-many-sign-ins': slowDown,
};

function lapsed(): string {
  return $localize`:@@problem.lapsed:The hold has run out. Nothing was charged; the time may still be free, so choose it again.`;
}
