import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { Announcer } from '../shared/announcer';
import { Banner } from '../shared/banner';
import { problemOf } from '../shared/problem';
import { sentenceOf } from '../shared/problem-sentences';
import { Say } from '../shared/say';
import { Skeleton } from '../shared/skeleton';
import { PracticeApi, Search } from './practice-api';
import { PracticeCard } from './practice-card';
import { PracticeSummary } from './practice.model';

const LANGUAGES = ['en', 'fr', 'de', 'es', 'it', 'pt', 'nl', 'ar', 'ja'];
const DAYS: Record<string, number> = { day: 1, week: 7, month: 31 };

/** The front door: one sentence, one field, and who is free. What is asked stands in the address. */
@Component({
  selector: 'vv-search',
  imports: [PracticeCard, Skeleton, Banner],
  templateUrl: './search.html',
  styleUrl: './search.css',
  host: { class: 'page' },
})
export class SearchPage {
  private readonly api = inject(PracticeApi);
  private readonly router = inject(Router);
  private readonly announcer = inject(Announcer);
  private readonly say = inject(Say);
  readonly q = input<string>();
  readonly language = input<string>();
  /** `day`, `week` or `month`: how soon. */
  readonly soon = input<string>();

  protected readonly languages = LANGUAGES.map((code) => ({ code, name: this.say.language(code) })).sort((one, other) =>
    one.name.localeCompare(other.name),
  );
  private readonly asked = computed<Search>(() => ({
    q: this.q() ?? '',
    language: this.language() ?? '',
    before: before(DAYS[this.soon() ?? '']),
  }));
  protected readonly isFiltered = computed(() => !!(this.q() || this.language() || this.soon()));
  protected readonly found = this.api.found(this.asked);
  private readonly further = signal<{ items: PracticeSummary[]; next?: string | null } | null>(null);
  protected readonly isLoadingMore = signal(false);
  protected readonly practices = computed(() => [
    ...(this.found.hasValue() ? this.found.value().items : []),
    ...(this.further()?.items ?? []),
  ]);
  protected readonly next = computed(() => {
    const further = this.further();
    return further ? further.next : this.found.hasValue() ? this.found.value().next : null;
  });
  protected readonly trouble = computed(() => {
    const error = this.found.error();
    return error ? sentenceOf(problemOf(error)) : null;
  });

  constructor() {
    effect(() => {
      this.asked();
      this.further.set(null);
    });
    effect(() => {
      if (this.found.hasValue() && this.isFiltered()) {
        const count = this.found.value().items.length;
        this.announcer.say($localize`:@@practice.foundSpoken:Practices found: ${count}:count:`);
      }
    });
  }

  protected ask(changes: { q?: string; language?: string; soon?: string }): void {
    const queryParams = Object.fromEntries(Object.entries(changes).map(([key, value]) => [key, value || null]));
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge' });
  }

  protected submit(event: Event, q: string): void {
    event.preventDefault();
    this.ask({ q: q.trim() });
  }

  protected async more(): Promise<void> {
    this.isLoadingMore.set(true);
    try {
      const page = await this.api.more({ ...this.asked(), after: this.next() ?? '' });
      this.further.update((known) => ({ items: [...(known?.items ?? []), ...page.items], next: page.next }));
    } catch (error) {
      this.announcer.say(sentenceOf(problemOf(error)));
    } finally {
      this.isLoadingMore.set(false);
    }
  }
}

function before(days: number | undefined): string {
  return days === undefined ? '' : new Date(Date.now() + days * 86_400_000).toISOString().replace(/\.\d+/, '');
}
