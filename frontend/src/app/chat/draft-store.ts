import { inTab, Stored } from '../shared/stored';
import { Draft } from './chat.model';

/** Keeps unacknowledged messages over a reload; one account never sees another's. */
export class DraftStore {
  constructor(
    private readonly accountId: string,
    private readonly stored: Pick<Stored, 'get' | 'set' | 'remove'> = inTab,
  ) {}

  load(): Draft[] {
    try {
      return JSON.parse(this.stored.get(this.key) ?? '[]') as Draft[];
    } catch {
      return [];
    }
  }

  save(drafts: readonly Draft[]): void {
    if (drafts.length) this.stored.set(this.key, JSON.stringify(drafts));
    else this.stored.remove(this.key);
  }

  private get key(): string {
    return `visavis.drafts.${this.accountId}`;
  }
}
