import { Component, computed, input } from '@angular/core';
import { isFaultless, openingsOf, partsOfDay, WeekHours } from './week-hours';

/** The week at a glance: a bar of 24 hours for each day; the same in words for whoever listens. */
@Component({
  selector: 'vv-week-picture',
  template: `
    <div class="bars" aria-hidden="true">
      @for (day of days(); track day.name) {
        <span class="small name">{{ day.name.slice(0, 3) }}</span>
        <span class="bar">
          @for (part of day.parts; track $index) {
            <span class="open" [style.left.%]="part.from * 100" [style.width.%]="(part.to - part.from) * 100"></span>
          }
        </span>
      }
      <span></span>
      <span class="hours small soft">
        @for (hour of [0, 6, 12, 18, 24]; track hour) {
          <span>{{ hour }}</span>
        }
      </span>
    </div>
    <p class="small soft">{{ sentence() }}</p>
  `,
  styles: `
    :host {
      display: grid;
      gap: 14px;
    }
    .bars {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      align-items: center;
      gap: 6px 12px;
    }
    .name::first-letter {
      text-transform: uppercase;
    }
    .bar {
      position: relative;
      height: 14px;
      border-radius: var(--round);
      background: var(--sunk);
      overflow: hidden;
    }
    .open {
      position: absolute;
      inset-block: 0;
      border-radius: 4px;
      background: var(--accent);
    }
    .hours {
      display: flex;
      justify-content: space-between;
      font-variant-numeric: tabular-nums;
    }
  `,
})
export class WeekPicture {
  readonly week = input.required<WeekHours>();
  readonly dayNames = input.required<string[]>();
  protected readonly days = computed(() =>
    this.dayNames().map((name, day) => ({ name, parts: partsOfDay(this.week(), day) })),
  );
  /** "Monday 09:00–12:00, 14:00–18:00 · Tuesday …" */
  protected readonly sentence = computed(() => {
    if (!isFaultless(this.week())) {
      return $localize`:@@desk.previewFaulty:The preview follows once the marked hours are mended.`;
    }
    const openings = openingsOf(this.week());
    const days = this.dayNames().flatMap((name, day) => {
      const hours = openings
        .filter((opening) => opening.weekday === day + 1)
        .map(({ starts, ends }) => `${starts}–${ends}`);
      return hours.length > 0 ? [`${name} ${hours.join(', ')}`] : [];
    });
    return days.join(' · ') || $localize`:@@desk.neverOpen:Closed all week: nothing can be booked.`;
  });
}
