import { httpResource, HttpResourceRef } from '@angular/common/http';
import { Service } from '@angular/core';

/** What can be well or ill. */
export type HealthPart =
  'database' | 'schema' | 'replica' | 'backups' | 'outbox' | 'mail' | 'stripe' | 'turn' | 'clock' | 'origins';

/** Nothing to do; something is missing; somebody is being let down now. */
export type Verdict = 'ok' | 'warn' | 'fail';

/** One thing that was found, with the service's own English. */
export interface HealthItem {
  readonly part: HealthPart;
  readonly verdict: Verdict;
  readonly code: string;
  readonly sentence: string;
  readonly remedy: string | null;
  /** A host, a count, a server's code. */
  readonly detail: string | null;
}

export interface Health {
  readonly checkedAt: string;
  readonly verdict: Verdict;
  readonly items: readonly HealthItem[];
}

/** How everything is that the service depends on. */
@Service()
export class HealthApi {
  health(): HttpResourceRef<Health | undefined> {
    return httpResource<Health>(() => '/api/operator/health');
  }
}
