import { Component, computed, input } from '@angular/core';
import { DayAxis, hoursOn, Part } from './day-axis';
import { hourName } from './hour-name';

/** The hours down the side of days, with a hairline for each through all of them. */
@Component({
  selector: 'vv-hour-lines',
  template: `
    @for (line of lines(); track line.place) {
      <span class="line" [style.top.px]="line.top">
        <span class="name">{{ line.name }}</span>
      </span>
    }
  `,
  styles: `
    :host {
      position: relative;
      pointer-events: none;
    }
    .line {
      position: absolute;
      inset-inline: 0;
      border-block-start: 1px solid var(--line);
    }
    .name {
      position: absolute;
      inset-block-start: -0.75em;
      inset-inline-start: 0;
      width: var(--side);
      padding-inline-end: 8px;
      background: var(--ground, var(--paper));
      color: var(--soft);
      font-size: var(--text-s);
      line-height: 1.5;
      text-align: end;
      font-variant-numeric: tabular-nums;
    }
  `,
  host: { 'aria-hidden': 'true' },
})
export class HourLines {
  readonly axis = input.required<DayAxis>();
  readonly drawn = input.required<Part>();
  /** Pixels a minute. */
  readonly scale = input.required<number>();
  protected readonly lines = computed(() => {
    const { from, to } = this.drawn();
    return hoursOn(this.axis())
      .filter(({ place }) => place >= from && place < to)
      .map(({ place, hour }) => ({ place, name: hourName(hour), top: (place - from) * this.scale() }));
  });
}
