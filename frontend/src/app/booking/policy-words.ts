import { inject, Service } from '@angular/core';
import { Policy } from '../practice/practice.model';
import { Say } from '../shared/say';
import { VIEWER_ZONE } from '../shared/viewer';
import { inOrder, stepsLeft } from './policy';

const ALL = 100;
const DAY_MINUTES = 1440;

/** Says what cancelling gives back, before anything is paid. */
@Service()
export class PolicyWords {
  private readonly say = inject(Say);
  private readonly zone = inject(VIEWER_ZONE);

  /** For any start: "Cancel up to 24 h before the start and the whole price comes back by itself. After that …" */
  ofPractice(policy: Policy): string {
    const steps = inOrder(policy);
    const sentences = steps.map(({ minutesBefore, refundPercent }, index) =>
      minutesBefore > 0
        ? this.upTo(this.length(minutesBefore), refundPercent)
        : this.untilStart(refundPercent, index === 0),
    );
    return steps.at(-1)?.minutesBefore === 0
      ? sentences.join(' ')
      : [...sentences, nothing(sentences.length === 0)].join(' ');
  }

  /** For one start, seen now: "Cancel before Mon 23 Nov, 14:00 and the whole price comes back by itself. After that …" */
  ofBooking(policy: Policy, startsAt: string, now: number): string {
    const start = Date.parse(startsAt);
    const left = stepsLeft(policy, startsAt, now);
    const sentences = left.map(({ until, refundPercent }, index) =>
      index > 0 && Date.parse(until) === start
        ? this.untilStart(refundPercent, false)
        : this.before(this.say.time.shortMoment(until, this.zone()), refundPercent),
    );
    return left.some(({ until }) => Date.parse(until) === start)
      ? sentences.join(' ')
      : [...sentences, nothing(sentences.length === 0)].join(' ');
  }

  private upTo(length: string, percent: number): string {
    const share = this.say.percent(percent);
    return percent === ALL
      ? $localize`:@@booking.policyAllUpTo:Cancel up to ${length}:length: before the start and the whole price comes back by itself.`
      : $localize`:@@booking.policyPartUpTo:Cancel up to ${length}:length: before the start and ${share}:share: of the price comes back by itself.`;
  }

  private before(moment: string, percent: number): string {
    const share = this.say.percent(percent);
    return percent === ALL
      ? $localize`:@@booking.policyAllBefore:Cancel before ${moment}:moment: and the whole price comes back by itself.`
      : $localize`:@@booking.policyPartBefore:Cancel before ${moment}:moment: and ${share}:share: of the price comes back by itself.`;
  }

  private untilStart(percent: number, isAlone: boolean): string {
    const share = this.say.percent(percent);
    if (!isAlone) {
      return $localize`:@@booking.policyThenPart:After that, ${share}:share: comes back until the start.`;
    }
    return percent === ALL
      ? $localize`:@@booking.policyAll:Plans change: cancel before it starts and the whole price comes back by itself.`
      : $localize`:@@booking.policyPart:Cancel before it starts and ${share}:share: of the price comes back by itself.`;
  }

  /** "24 h", but "3 days". */
  private length(minutes: number): string {
    const days = minutes / DAY_MINUTES;
    return days > 1 && Number.isInteger(days)
      ? $localize`:@@booking.policyDays:${days}:days: days`
      : this.say.minutes(minutes);
  }
}

function nothing(isAlone: boolean): string {
  return isAlone
    ? $localize`:@@booking.policyNothing:Cancelling gives nothing back.`
    : $localize`:@@booking.policyThenNothing:After that, nothing comes back.`;
}
