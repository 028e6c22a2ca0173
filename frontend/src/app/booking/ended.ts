import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Banner } from '../shared/banner';
import { isFree } from '../shared/money';
import { Say } from '../shared/say';
import { localDate } from '../shared/time';
import { BookingSummary } from './booking-summary';
import { absenceWords } from './booking-words';
import { Booking } from './booking.model';

/** A booking that is over, one way or another: what became of time and money, and what can be done next. */
@Component({
  selector: 'vv-ended',
  imports: [RouterLink, Banner, BookingSummary],
  templateUrl: './ended.html',
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 20px;
    }
  `,
})
export class Ended {
  protected readonly say = inject(Say);
  readonly booking = input.required<Booking>();
  readonly isPractitioner = input(false);
  protected readonly absence = computed(() => absenceWords(this.booking(), this.isPractitioner()));
  protected readonly isFree = isFree;
  protected readonly practiceDay = computed(() => localDate(this.booking().startsAt, this.booking().practice.zone));
  /** The same offering again. */
  protected readonly again = computed(() => ['/practices', this.booking().practice.slug]);
  protected readonly offering = computed(() => ({ offering: this.booking().offering.id }));
}
