import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { isFree } from '../shared/money';
import { Say } from '../shared/say';
import { sameClock, zoneName } from '../shared/time';
import { VIEWER_ZONE } from '../shared/viewer';
import { Booking } from './booking.model';

/** What was booked: when in both zones, with whom, how long, how much. */
@Component({
  selector: 'vv-booking-summary',
  imports: [RouterLink],
  template: `
    <p class="when">
      <span class="serif">{{ say.time.day(booking().startsAt, zone()) }}</span>
      <time class="time big" [attr.datetime]="booking().startsAt"
        >{{ say.time.clock(booking().startsAt, zone()) }}–{{ say.time.clock(booking().endsAt, zone()) }}</time
      >
    </p>
    @if (isElsewhere()) {
      <p class="soft" i18n="@@booking.bothZones">
        Your time ({{ zoneName(zone(), booking().startsAt) }}). At the practice ({{
          zoneName(booking().practice.zone, booking().startsAt)
        }}) it is {{ say.time.shortMoment(booking().startsAt, booking().practice.zone) }}.
      </p>
    }
    <dl class="facts">
      @if (!isPractitioner()) {
        <dt i18n="@@booking.with">With</dt>
        <dd>
          <a [routerLink]="['/practices', booking().practice.slug]">{{ booking().practice.name }}</a>
        </dd>
      } @else if (booking().client; as client) {
        <dt i18n="@@booking.with">With</dt>
        <dd>{{ client.displayName }}</dd>
      }
      <dt i18n="@@booking.what">What</dt>
      <dd>{{ booking().offering.title }}, {{ say.minutes(booking().offering.minutes) }}</dd>
      <dt i18n="@@booking.price">Price</dt>
      <dd class="price">
        @if (isFree(booking().price)) {
          <ng-container i18n="@@booking.free">free</ng-container>
        } @else {
          {{ say.money(booking().price) }}
        }
      </dd>
    </dl>
  `,
  styles: `
    :host {
      display: grid;
      gap: 14px;
    }
    .when {
      display: grid;
      gap: 2px;
      font-size: var(--text-l);
    }
    .big {
      font-size: var(--text-3xl);
      line-height: 1.1;
    }
    .facts {
      align-items: baseline;
    }
  `,
})
export class BookingSummary {
  protected readonly say = inject(Say);
  protected readonly zone = inject(VIEWER_ZONE);
  readonly booking = input.required<Booking>();
  readonly isPractitioner = input(false);
  protected readonly isElsewhere = computed(
    () => !sameClock(this.booking().startsAt, this.zone(), this.booking().practice.zone),
  );
  protected readonly zoneName = zoneName;
  protected readonly isFree = isFree;
}
