import { Component, computed, input, output, signal } from '@angular/core';
import { CopyHours } from './copy-hours';
import { HourRows } from './hour-rows';
import { RowFault, TypedStretch } from './week-hours';

/** One weekday: its hours, typed, and how they come to other days. */
@Component({
  selector: 'vv-day-editor',
  imports: [CopyHours, HourRows],
  templateUrl: './day-editor.html',
  styleUrl: './day-editor.css',
  host: { role: 'group', '[attr.aria-labelledby]': 'titleId()' },
})
export class DayEditor {
  readonly name = input.required<string>();
  /** 0 = Monday. */
  readonly day = input.required<number>();
  readonly dayNames = input.required<string[]>();
  readonly rows = input.required<TypedStretch[]>();
  readonly faults = input.required<(RowFault | undefined)[]>();
  readonly changed = output<TypedStretch[]>();
  /** The days that shall have the same hours. */
  readonly copied = output<number[]>();
  protected readonly isCopying = signal(false);
  protected readonly titleId = computed(() => `weekday-${this.day()}`);

  protected copy(days: number[]): void {
    this.isCopying.set(false);
    this.copied.emit(days);
  }
}
