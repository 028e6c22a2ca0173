import { Component, computed, effect, inject } from '@angular/core';
import { Announcer } from '../shared/announcer';
import { Banner } from '../shared/banner';
import { Say } from '../shared/say';
import { Skeleton } from '../shared/skeleton';
import { VIEWER_ZONE } from '../shared/viewer';
import { HealthApi, HealthItem, HealthPart, Verdict } from './health-api';
import { detailOf, PART_NAMES, wordsOf } from './health-words';

const RANK: readonly Verdict[] = ['ok', 'warn', 'fail'];
const CHIPS: Record<Verdict, 'good' | 'warm' | 'bad'> = { ok: 'good', warn: 'warm', fail: 'bad' };
const SIGNS: Record<Verdict, string> = { ok: '✓', warn: '!', fail: '✕' };
const VERDICTS: Record<Verdict, string> = {
  ok: $localize`:@@operator.verdictOk:Well`,
  warn: $localize`:@@operator.verdictWarn:Look at it`,
  fail: $localize`:@@operator.verdictFail:Broken`,
};
const WHOLE: Record<Verdict, string> = {
  ok: $localize`:@@operator.healthFine:All is well.`,
  warn: $localize`:@@operator.healthWarn:The service runs; something is missing.`,
  fail: $localize`:@@operator.healthFail:Somebody is being let down: begin with what is red.`,
};

interface PartHealth {
  readonly part: HealthPart;
  readonly name: string;
  readonly verdict: Verdict;
  readonly items: readonly HealthItem[];
}

/** How mail, Stripe, relays, database, replica, backups and outbox are, each with what to do. */
@Component({
  selector: 'vv-health-page',
  imports: [Banner, Skeleton],
  templateUrl: './health-page.html',
  styleUrl: './health-page.css',
  host: { class: 'stack' },
})
export class HealthPage {
  private readonly say = inject(Say);
  private readonly zone = inject(VIEWER_ZONE);
  protected readonly found = inject(HealthApi).health();
  protected readonly health = computed(() => (this.found.hasValue() ? this.found.value() : null));
  protected readonly parts = computed(() => byPart(this.health()?.items ?? []));
  protected readonly whole = computed(() => WHOLE[this.health()?.verdict ?? 'ok']);
  protected readonly clock = computed(() => this.say.time.clock(this.health()?.checkedAt ?? '', this.zone()));
  protected readonly chips = CHIPS;
  protected readonly signs = SIGNS;
  protected readonly verdicts = VERDICTS;
  protected readonly words = wordsOf;
  protected readonly detail = detailOf;

  constructor() {
    const announcer = inject(Announcer);
    effect(() => this.health() && announcer.say(this.whole()));
  }
}

/** The parts in the service's order, each as ill as the worst that was found of it. */
export function byPart(items: readonly HealthItem[]): PartHealth[] {
  return [...Map.groupBy(items, (item) => item.part)].map(([part, found]) => ({
    part,
    name: PART_NAMES[part],
    verdict: found.map((item) => item.verdict).reduce((a, b) => (RANK.indexOf(b) > RANK.indexOf(a) ? b : a)),
    items: found,
  }));
}
