import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Booking } from '../booking/booking.model';
import { Say } from '../shared/say';
import { AgendaBlock } from './agenda-block';
import { Column, LEAST_DRAWN, Picture, PlacedBooking } from './agenda-columns';
import { Part, placeOf } from './day-axis';
import { dayTitle } from './day-title';
import { HourLines } from './hour-lines';
import { clockOfMinute } from './zone-days';

/** Pixels a minute; fewer when very much of the day is drawn. */
const SCALE = 1.2;
const SMALL_SCALE = 0.9;
const LONG_DAY = 15 * 60;
const GAP = 2;

/** Days beside each other, hours down: when the practice is open, away or taken, and now. */
@Component({
  selector: 'vv-agenda-grid',
  imports: [AgendaBlock, HourLines, RouterLink],
  templateUrl: './agenda-grid.html',
  styleUrl: './agenda-grid.css',
  host: { '[style.--days]': 'picture().columns.length' },
})
export class AgendaGrid {
  protected readonly say = inject(Say);
  readonly picture = input.required<Picture>();
  readonly zone = input.required<string>();
  readonly now = input.required<number>();
  readonly today = input.required<string>();
  readonly chosen = output<Booking>();

  protected readonly title = dayTitle;
  protected readonly scale = computed(() => {
    const { from, to } = this.picture().drawn;
    return to - from > LONG_DAY ? SMALL_SCALE : SCALE;
  });
  protected readonly height = computed(() => this.pixels(this.picture().drawn.to - this.picture().drawn.from));

  /** Where a part is drawn, cut off at the edges of the picture. */
  protected box({ from, to }: Part): Record<'top' | 'height', string> {
    const { drawn } = this.picture();
    const [top, bottom] = [Math.max(from, drawn.from), Math.min(to, drawn.to)];
    return { top: `${this.pixels(top - drawn.from)}px`, height: `${Math.max(0, this.pixels(bottom - top))}px` };
  }

  protected bookingBox({ from, lane, lanes }: PlacedBooking, height: number): Record<string, string> {
    return {
      top: `${this.pixels(from - this.picture().drawn.from)}px`,
      height: `${height}px`,
      insetInlineStart: `calc(${(100 * lane) / lanes}% + ${GAP}px)`,
      width: `calc(${100 / lanes}% - ${2 * GAP}px)`,
    };
  }

  protected bookingHeight({ from, to }: Part): number {
    return this.pixels(Math.max(LEAST_DRAWN, to - from)) - 1;
  }

  /** How far down now is on that day; nothing when it is not in the picture. */
  protected nowTop({ day }: Column): number | null {
    const { axis, drawn } = this.picture();
    if (this.now() < day.starts || this.now() >= day.ends) {
      return null;
    }
    const place = placeOf(axis, day, this.now(), this.zone());
    return place < drawn.from || place > drawn.to ? null : this.pixels(place - drawn.from);
  }

  protected clockNow(): string {
    return this.say.time.clock(new Date(this.now()).toISOString(), this.zone());
  }

  /** "open 09:00–12:00, 14:00–18:00", for whoever does not see the shading. */
  protected openWords({ open }: Column): string {
    const hours = this.spoken(open);
    return hours
      ? $localize`:@@desk.openWords:Open ${hours}:hours:`
      : $localize`:@@desk.closedWords:No opening on this day`;
  }

  protected busyWords({ busy }: Column): string {
    return $localize`:@@desk.busyWords:Busy in another calendar ${this.spoken(busy)}:hours:`;
  }

  private spoken(parts: Part[]): string {
    return parts.map(({ from, to }) => `${this.clock(from)}–${this.clock(to)}`).join(', ');
  }

  private clock(place: number): string {
    const { twice } = this.picture().axis;
    return clockOfMinute(twice && place > twice.at ? place - twice.minutes : place);
  }

  private pixels(minutes: number): number {
    return minutes * this.scale();
  }
}
