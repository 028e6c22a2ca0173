import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Say } from '../shared/say';
import { AgendaDay } from './agenda-days';
import { takesRoom } from './agenda-columns';
import { dayTitle } from './day-title';

/** The days of a week with how much is booked on each, and the way to them. */
@Component({
  selector: 'vv-agenda-strip',
  imports: [RouterLink],
  template: `
    <ul aria-label="The week" i18n-aria-label="@@desk.week">
      @for (day of days(); track day.date) {
        <li>
          <a
            routerLink="/practice"
            [queryParams]="{ view: 'day', date: day.date }"
            [class.today]="day.date === today()"
            [class.some]="count(day) > 0"
            [attr.aria-current]="day.date === chosen() ? 'date' : null"
          >
            <span class="small" aria-hidden="true">{{ title.weekday(say, day.date) }}</span>
            <span class="time" aria-hidden="true">{{ title.ofMonth(say, day.date) }}</span>
            <span class="small" aria-hidden="true">{{ count(day) || '–' }}</span>
            <span class="unseen">{{ title.full(say, day.date) }}: {{ countWords(day) }}</span>
          </a>
        </li>
      }
    </ul>
  `,
  styleUrl: './agenda-strip.css',
})
export class AgendaStrip {
  protected readonly say = inject(Say);
  readonly days = input.required<AgendaDay[]>();
  readonly today = input.required<string>();
  /** The day that is on screen, if only one is. */
  readonly chosen = input<string>();
  protected readonly title = dayTitle;

  protected count(day: AgendaDay): number {
    return day.bookings.filter(takesRoom).length;
  }

  protected countWords(day: AgendaDay): string {
    const count = this.count(day);
    return count === 0 ? $localize`:@@desk.dayFree:free` : $localize`:@@desk.dayBooked:${count}:count: booked`;
  }
}
