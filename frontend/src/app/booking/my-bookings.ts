import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Page } from '../practice/practice.model';
import { Banner } from '../shared/banner';
import { problemOf } from '../shared/problem';
import { sentenceOf } from '../shared/problem-sentences';
import { Skeleton } from '../shared/skeleton';
import { ticking } from '../shared/ticking';
import { BookingApi } from './booking-api';
import { BookingRow } from './booking-row';
import { Booking } from './booking.model';

/** The bookings of the person as a client: what comes, what was. */
@Component({
  selector: 'vv-my-bookings',
  imports: [RouterLink, Banner, Skeleton, BookingRow],
  templateUrl: './my-bookings.html',
  styles: `
    .tabs {
      gap: 8px;
    }
    .tabs a[aria-current] {
      background: var(--accent-wash);
      border-color: var(--accent);
      color: var(--accent);
    }
    ul {
      display: grid;
      gap: 12px;
      width: 100%;
    }
    li {
      max-width: none;
    }
  `,
  host: { class: 'page middle stack' },
})
export class MyBookings {
  /** `past` or, without it, what comes. */
  readonly show = input<string>();
  protected readonly state = computed(() => (this.show() === 'past' ? 'past' : 'coming'));
  private readonly api = inject(BookingApi);
  protected readonly now = ticking();
  protected readonly found = this.api.bookings(this.state);
  /** What was fetched beyond the first page; a new first page begins anew. */
  private readonly further = linkedSignal<unknown, Page<Booking> | null>({
    source: () => [this.state(), this.found.value()],
    computation: () => null,
  });
  protected readonly bookings = computed(() => [
    ...(this.found.value()?.items ?? []),
    ...(this.further()?.items ?? []),
  ]);
  protected readonly next = computed(() => (this.further() ?? this.found.value())?.next);
  protected readonly isLoadingMore = signal(false);
  protected readonly refusal = signal<string | null>(null);
  protected readonly trouble = computed(() => {
    const error = this.found.error();
    return error ? sentenceOf(problemOf(error)) : null;
  });

  protected async more(): Promise<void> {
    const state = this.state();
    this.isLoadingMore.set(true);
    this.refusal.set(null);
    try {
      const page = await this.api.moreBookings(state, this.next() ?? '');
      if (state === this.state()) {
        this.further.update((known) => ({ items: [...(known?.items ?? []), ...page.items], next: page.next }));
      }
    } catch (error) {
      this.refusal.set(sentenceOf(problemOf(error)));
    } finally {
      this.isLoadingMore.set(false);
    }
  }
}
