import { HttpClient, httpResource } from '@angular/common/http';
import { computed, inject, linkedSignal, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { problemOf } from './problem';
import { sentenceOf } from './problem-sentences';

interface PageOf<T> {
  items: T[];
  next?: string | null;
}

/** A list that is shown page by page, each under the other. Made where services may be injected. */
export class Paged<T> {
  private readonly http = inject(HttpClient);
  private readonly found = httpResource<PageOf<T>>(() => this.path);
  private readonly first = computed(() => (this.found.hasValue() ? this.found.value() : null));
  /** What was fetched beyond the first page; a new first page begins anew. */
  private readonly further = linkedSignal<unknown, PageOf<T> | null>({
    source: this.first,
    computation: () => null,
  });
  private readonly loading = signal(false);
  private readonly refused = signal<string | null>(null);

  readonly isThere = computed(() => this.first() !== null);
  readonly items = computed(() => [...(this.first()?.items ?? []), ...(this.further()?.items ?? [])]);
  readonly hasMore = computed(() => !!(this.further() ?? this.first())?.next);
  readonly isLoadingMore = this.loading.asReadonly();
  /** Why the list did not come, in words. */
  readonly trouble = computed(() => {
    const error = this.found.error();
    return error ? sentenceOf(problemOf(error)) : null;
  });
  /** Why the next page did not. */
  readonly refusal = this.refused.asReadonly();

  constructor(private readonly path: string) {}

  reload(): void {
    this.found.reload();
  }

  async more(): Promise<void> {
    const before = this.first();
    const after = (this.further() ?? before)?.next ?? '';
    this.loading.set(true);
    this.refused.set(null);
    try {
      const page = await firstValueFrom(this.http.get<PageOf<T>>(this.path, { params: { after } }));
      if (before === this.first()) {
        this.further.update((known) => ({ items: [...(known?.items ?? []), ...page.items], next: page.next }));
      }
    } catch (error) {
      this.refused.set(sentenceOf(problemOf(error)));
    } finally {
      this.loading.set(false);
    }
  }
}
