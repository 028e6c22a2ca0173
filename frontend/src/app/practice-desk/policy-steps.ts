import { Policy } from '../practice/practice.model';
import { RefundPolicy } from './desk.model';

const ALL = 100;
const HOUR = 60;

/** A policy as clients are told it: the service makes the same steps of it. */
export function stepsOf({ freeHours, latePercent }: RefundPolicy): Policy {
  if (latePercent === ALL || freeHours === 0) {
    return { steps: [{ minutesBefore: 0, refundPercent: ALL }] };
  }
  const free = { minutesBefore: freeHours * HOUR, refundPercent: ALL };
  return { steps: latePercent === 0 ? [free] : [free, { minutesBefore: 0, refundPercent: latePercent }] };
}
