import { HttpErrorResponse } from '@angular/common/http';
import { Money } from './money';

/** What the service says went wrong (RFC 9457); socket frames carry the same. */
export interface Problem {
  /** An address whose last segment names the problem, such as `…/problems/slot-taken`. */
  type: string;
  title: string;
  /** The HTTP status; 0 when no answer came at all. */
  status: number;
  detail?: string;
  instance?: string;
  errors?: { pointer: string; detail: string }[];
  /** Until when a time is kept although it could not be paid now; ISO. */
  heldUntil?: string;
  /** Of a cancellation that would give back something else than what was shown: what it would give back now. */
  refund?: Money;
  fee?: Money;
  before?: Money;
  until?: string;
}

/** Turns whatever a call ended with into a problem, also when there was no answer or no problem in it. */
export function problemOf(error: unknown): Problem {
  if (!(error instanceof HttpErrorResponse)) {
    return { type: 'fault', title: String(error), status: 500 };
  }
  if (error.status === 0) {
    return { type: 'offline', title: error.message, status: 0 };
  }
  return isProblem(error.error)
    ? error.error
    : { type: error.status >= 500 ? 'unavailable' : 'refused', title: error.message, status: error.status };
}

/** The name of a problem: `slot-taken`. */
export function slugOf(problem: Problem): string {
  return problem.type.slice(problem.type.lastIndexOf('/') + 1);
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'type' in body && 'status' in body;
}
