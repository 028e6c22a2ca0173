import { Component, inject, input, output } from '@angular/core';
import { Say } from '../shared/say';
import { AgendaBooking } from './agenda-booking';
import { AgendaDay } from './agenda-days';
import { dayTitle } from './day-title';

/** Bookings day by day, each with what can be done about it. Days without any are left out, but not today. */
@Component({
  selector: 'vv-agenda-list',
  imports: [AgendaBooking],
  template: `
    @for (day of days(); track day.date) {
      @if (day.bookings.length > 0 || day.date === today()) {
        <section role="group" [attr.aria-labelledby]="'list-' + day.date">
          <h2 [id]="'list-' + day.date">
            {{ title.full(say, day.date) }}
            @if (day.date === today()) {
              <span class="chip accent" i18n="@@desk.isToday">Today</span>
            }
          </h2>
          @if (day.bookings.length > 0) {
            <ul>
              @for (booking of day.bookings; track booking.id) {
                <li>
                  <vv-agenda-booking [booking]="booking" [zone]="zone()" [now]="now()" (changed)="changed.emit()" />
                </li>
              }
            </ul>
          } @else {
            <p class="soft" i18n="@@desk.nothingToday">Nothing is booked today.</p>
          }
        </section>
      }
    }
  `,
  styles: `
    :host,
    section,
    ul {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 12px;
    }
    section + section {
      margin-block-start: 12px;
    }
    h2::first-letter {
      text-transform: uppercase;
    }
    .chip {
      margin-inline-start: 8px;
      vertical-align: middle;
      font-family: var(--sans);
    }
    li {
      max-width: none;
    }
  `,
})
export class AgendaList {
  protected readonly say = inject(Say);
  readonly days = input.required<AgendaDay[]>();
  /** Shown also when nothing is booked. */
  readonly today = input<string>();
  readonly zone = input.required<string>();
  readonly now = input.required<number>();
  readonly changed = output();
  protected readonly title = dayTitle;
}
