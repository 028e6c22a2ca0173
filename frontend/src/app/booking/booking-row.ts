import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Say } from '../shared/say';
import { cityOf } from '../shared/time';
import { VIEWER_ZONE } from '../shared/viewer';
import { stateWords } from './booking-words';
import { Booking } from './booking.model';
import { callOpensAt, nearness } from './moments';
import { stepsLeft } from './policy';

/** One booking in a list: when, with whom, how it stands, and the one thing to do. */
@Component({
  selector: 'vv-booking-row',
  imports: [RouterLink],
  template: `
    <div class="when">
      <span class="soft small">{{ say.time.shortDay(booking().startsAt, zone()) }}</span>
      <time class="time" [attr.datetime]="booking().startsAt">{{ say.time.clock(booking().startsAt, zone()) }}</time>
      @if (theirClock(); as clock) {
        <span class="soft small">{{ cityOf(booking().practice.zone) }} {{ clock }}</span>
      }
    </div>
    <div class="what">
      <h2>
        <a [routerLink]="['/bookings', booking().id]">{{ booking().practice.name }}</a>
      </h2>
      <p class="soft">{{ booking().offering.title }}, {{ say.minutes(booking().offering.minutes) }}</p>
      <span class="chip" [class]="state().kind">{{ state().words }}</span>
      @if (isMovable()) {
        <a class="small" [routerLink]="['/bookings', booking().id, 'move']" i18n="@@booking.moveTo"
          >Move to another time</a
        >
      }
    </div>
    <div class="action">
      @switch (next()) {
        @case ('HELD') {
          <a class="button compact" [routerLink]="['/bookings', booking().id]" i18n="@@booking.goOn">Go on and pay</a>
        }
        @case ('COMING') {
          <p class="soft small opens" i18n="@@booking.callOpens">
            The call opens {{ say.time.shortMoment(opensAt(), zone()) }}
          </p>
        }
        @case ('CONFIRMED') {
          <a class="button compact" [routerLink]="['/call', booking().id]" i18n="@@booking.toCall">To the call</a>
        }
        @default {
          <a
            class="button quiet compact"
            [routerLink]="['/practices', booking().practice.slug]"
            [queryParams]="{ offering: booking().offering.id }"
            i18n="@@booking.bookAgain"
            >Book again</a
          >
        }
      }
    </div>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: 96px minmax(0, 1fr) auto;
      align-items: center;
      gap: 12px 20px;
    }
    .when,
    .what {
      display: grid;
      gap: 4px;
      justify-items: start;
    }
    h2 {
      font-size: var(--text-l);
    }
    h2 a {
      color: var(--ink);
    }
    .opens {
      max-width: 22ch;
    }
    @media (max-width: 600px) {
      :host {
        grid-template-columns: minmax(0, 1fr);
      }
      .when {
        display: flex;
        align-items: baseline;
        gap: 10px;
      }
    }
  `,
  host: { class: 'card' },
})
export class BookingRow {
  protected readonly say = inject(Say);
  protected readonly zone = inject(VIEWER_ZONE);
  readonly booking = input.required<Booking>();
  /** The time of the clock, in ms. */
  readonly now = input.required<number>();
  protected readonly state = computed(() => stateWords(this.booking(), this.now()));
  /** What there is to do: a booking that stands but is far or over has another next step than its call. */
  protected readonly next = computed(() => {
    const { state } = this.booking();
    const near = nearness(this.booking(), this.now());
    return state !== 'CONFIRMED' ? state : near === 'far' ? 'COMING' : near === 'over' ? 'OVER' : state;
  });
  protected readonly isMovable = computed(
    () =>
      this.booking().state === 'CONFIRMED' &&
      stepsLeft(this.booking().policy, this.booking().startsAt, this.now())[0]?.refundPercent === 100,
  );
  protected readonly opensAt = computed(() => callOpensAt(this.booking()));
  protected readonly theirClock = computed(() =>
    this.say.otherClock(this.booking().startsAt, this.zone(), this.booking().practice.zone),
  );
  protected readonly cityOf = cityOf;
}
