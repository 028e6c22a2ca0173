import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Banner } from '../shared/banner';
import { problemOf } from '../shared/problem';
import { sentenceOf } from '../shared/problem-sentences';
import { Skeleton } from '../shared/skeleton';
import { BookingApi } from './booking-api';
import { BookingRow } from './booking-row';

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
  protected readonly found = inject(BookingApi).bookings(this.state);
  protected readonly trouble = computed(() => {
    const error = this.found.error();
    return error ? sentenceOf(problemOf(error)) : null;
  });
}
