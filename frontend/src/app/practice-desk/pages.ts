import { computed, linkedSignal, Resource, Signal, signal, WritableSignal } from '@angular/core';
import { Page } from '../practice/practice.model';
import { problemOf } from '../shared/problem';
import { deskSentence } from './desk-sentences';

/** A list that is read page by page: the first one by itself, each further one when it is asked for. */
export class Pages<T> {
  private readonly asked: Signal<unknown>;
  private readonly further: WritableSignal<Page<T> | null>;
  readonly items: Signal<T[]>;
  readonly next: Signal<string | null | undefined>;
  readonly isLoading = signal(false);
  /** Why the last page that was asked for did not come. */
  readonly refusal = signal<string | null>(null);

  /** @param question what is asked for; pages that came for another one are dropped */
  constructor(
    first: Resource<Page<T> | undefined>,
    question: () => unknown,
    private readonly read: (after: string) => Promise<Page<T>>,
  ) {
    this.asked = computed(question);
    const start = computed(() => (first.hasValue() ? first.value() : undefined));
    this.further = linkedSignal<unknown, Page<T> | null>({
      source: () => [this.asked(), start()],
      computation: () => null,
    });
    this.items = computed(() => [...(start()?.items ?? []), ...(this.further()?.items ?? [])]);
    this.next = computed(() => (this.further() ?? start())?.next);
  }

  async more(): Promise<void> {
    const asked = this.asked();
    this.isLoading.set(true);
    this.refusal.set(null);
    try {
      const page = await this.read(this.next() ?? '');
      if (asked === this.asked()) {
        this.further.update((known) => ({ items: [...(known?.items ?? []), ...page.items], next: page.next }));
      }
    } catch (error) {
      this.refusal.set(deskSentence(problemOf(error)));
    } finally {
      this.isLoading.set(false);
    }
  }
}
