import { Policy, PolicyStep } from '../practice/practice.model';

const MINUTE = 60_000;

/** A step of a policy on the calendar: until then, so much comes back. */
export interface DatedStep {
  /** ISO instant. */
  until: string;
  refundPercent: number;
}

/** The steps from the earliest end to the latest. */
export function inOrder(policy: Policy): PolicyStep[] {
  return [...policy.steps].sort((one, other) => other.minutesBefore - one.minutesBefore);
}

/** When each step of a policy ends for a start. */
export function datedSteps(policy: Policy, startsAt: string): DatedStep[] {
  return inOrder(policy).map(({ minutesBefore, refundPercent }) => ({
    until: new Date(Date.parse(startsAt) - minutesBefore * MINUTE).toISOString(),
    refundPercent,
  }));
}

/** The steps that still help somebody who looks now. */
export function stepsLeft(policy: Policy, startsAt: string, now: number): DatedStep[] {
  return datedSteps(policy, startsAt).filter(({ until }) => now <= Date.parse(until));
}
