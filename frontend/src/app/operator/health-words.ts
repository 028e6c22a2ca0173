import { HealthItem, HealthPart } from './health-api';
import { INSIDE } from './health-words-inside';
import { OUTSIDE } from './health-words-outside';

/** What is the case, and what to do about it. */
export type HealthWords = readonly [sentence: string, remedy?: string];

export const PART_NAMES: Record<HealthPart, string> = {
  database: $localize`:@@operator.partDatabase:Database`,
  schema: $localize`:@@operator.partSchema:Tables`,
  replica: $localize`:@@operator.partReplica:Replica`,
  backups: $localize`:@@operator.partBackups:Backups`,
  outbox: $localize`:@@operator.partOutbox:Outbox`,
  mail: $localize`:@@operator.partMail:Mail`,
  stripe: $localize`:@@operator.partStripe:Stripe`,
  turn: $localize`:@@operator.partTurn:Relays for calls`,
  clock: $localize`:@@operator.partClock:Clocks`,
  origins: $localize`:@@operator.partOrigins:Addresses`,
};

const WORDS: Record<HealthPart, Record<string, HealthWords>> = { ...INSIDE, ...OUTSIDE };

/** In the language on screen; the service's own English stands in for what is newer than this page. */
export function wordsOf(item: HealthItem): HealthWords {
  return WORDS[item.part][item.code] ?? [item.sentence, item.remedy ?? undefined];
}

/** A bare number says of what it is one, and what a script said stays in its English. */
export function detailOf({ part, code, detail }: HealthItem): string | null {
  if (!detail) return null;
  if (part === 'backups' && code === 'failed') return $localize`:@@operator.detailSaid:It said: ${detail}:sentence:`;
  if (part === 'outbox') return $localize`:@@operator.detailWaiting:Waiting: ${detail}:count:`;
  return part === 'mail' && /^\d+$/.test(detail)
    ? $localize`:@@operator.detailAnswer:It answered ${detail}:code:.`
    : detail;
}
