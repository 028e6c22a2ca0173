import { Component, computed, input, output, signal } from '@angular/core';
import { Control, Field } from './field';
import { instantOf, localDate, zoneName } from './time';

const GRID_MINUTES = 5;

/** A start that the practitioner types, on the clock of the practice. */
@Component({
  selector: 'vv-typed-time',
  imports: [Field, Control],
  template: `
    <h3 i18n="@@booking.anotherTime">Or any other time</h3>
    <form class="fields" novalidate (submit)="use($event)">
      <vv-field label="Day" i18n-label="@@booking.typedDay" [error]="error()">
        <input #day vvControl type="date" [min]="today()" (input)="date.set(day.value)" />
      </vv-field>
      <vv-field label="Time" i18n-label="@@booking.typedClock">
        <input #time vvControl type="time" step="300" (input)="clock.set(time.value)" />
      </vv-field>
      <button class="button quiet" type="submit" i18n="@@booking.useTime">Look at this time</button>
    </form>
    <p class="small soft" i18n="@@booking.typedZone">
      On the clock of the practice ({{ name() }}), in steps of five minutes.
    </p>
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
      padding-block-start: 18px;
      border-block-start: 1px solid var(--line);
    }
    .fields {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(150px, 1fr));
      align-items: end;
      gap: 12px;
    }
    .button {
      min-height: 48px;
    }
  `,
})
export class TypedTime {
  readonly practiceZone = input.required<string>();
  /** The start, ISO. */
  readonly typed = output<string>();
  protected readonly date = signal('');
  protected readonly clock = signal('');
  protected readonly error = signal<string | undefined>(undefined);
  private readonly now = new Date().toISOString();
  protected readonly today = computed(() => localDate(this.now, this.practiceZone()));
  protected readonly name = computed(() => zoneName(this.practiceZone(), this.now));

  protected use(event: Event): void {
    event.preventDefault();
    const start = this.start();
    this.error.set(start ? undefined : $localize`:@@booking.typedWrong:Enter a day and a time to come, such as 14:05.`);
    if (start) {
      this.typed.emit(start);
    }
  }

  private start(): string | null {
    if (!this.date() || !this.clock() || Number(this.clock().slice(3, 5)) % GRID_MINUTES !== 0) {
      return null;
    }
    const start = instantOf(this.date(), this.clock().slice(0, 5), this.practiceZone());
    return Date.parse(start) > Date.now() ? start : null;
  }
}
