import { Component, computed, input, output, signal } from '@angular/core';

const WORKDAYS = 5;

/** To which other days the hours of a day shall be copied. */
@Component({
  selector: 'vv-copy-hours',
  template: `
    <fieldset>
      <legend class="small" i18n="@@desk.copyTo">Give these days the same hours</legend>
      <div class="days">
        @for (other of others(); track other.day) {
          <label class="check">
            <input type="checkbox" [checked]="days().includes(other.day)" (change)="toggle(other.day)" />
            {{ other.name }}
          </label>
        }
      </div>
    </fieldset>
    <div class="row">
      <button
        class="button compact"
        type="button"
        [disabled]="days().length === 0"
        (click)="chosen.emit(days())"
        i18n="@@desk.copyNow"
      >
        Copy
      </button>
      <button class="button quiet compact" type="button" (click)="dropped.emit()" i18n="@@desk.copyNot">
        Do not copy
      </button>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
      padding: 14px 16px;
      border-radius: var(--radius-s);
      background: var(--sunk);
    }
    .days {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 20px;
    }
  `,
  host: { '(keydown.escape)': 'dropped.emit()' },
})
export class CopyHours {
  /** 0 = Monday: the day whose hours they are. */
  readonly day = input.required<number>();
  readonly dayNames = input.required<string[]>();
  readonly chosen = output<number[]>();
  readonly dropped = output();
  protected readonly others = computed(() =>
    this.dayNames()
      .map((name, day) => ({ name, day }))
      .filter(({ day }) => day !== this.day()),
  );
  private readonly ticked = signal<number[] | null>(null);
  /** The other workdays, until somebody chooses. */
  protected readonly days = computed(
    () => this.ticked() ?? this.others().flatMap(({ day }) => (day < WORKDAYS ? [day] : [])),
  );

  protected toggle(day: number): void {
    const days = this.days();
    this.ticked.set(days.includes(day) ? days.filter((other) => other !== day) : [...days, day]);
  }
}
