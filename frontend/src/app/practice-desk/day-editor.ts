import { Component, computed, ElementRef, inject, input, output, signal } from '@angular/core';
import { CopyHours } from './copy-hours';
import { crossesMidnight, isWholeDay, readClock, RowFault, TypedStretch } from './week-hours';

const USUAL = { starts: '09:00', ends: '17:00' };

/** One weekday: any number of rows from–to, typed; what is wrong stands under its row once it was left. */
@Component({
  selector: 'vv-day-editor',
  imports: [CopyHours],
  templateUrl: './day-editor.html',
  styleUrl: './day-editor.css',
  host: { role: 'group', '[attr.aria-labelledby]': 'titleId()' },
})
export class DayEditor {
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
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
  protected readonly crossesMidnight = crossesMidnight;
  protected readonly isWholeDay = isWholeDay;

  protected faultWords(index: number): string | null {
    switch (this.faults()[index]) {
      case 'unreadable':
        return $localize`:@@desk.hoursUnreadable:Enter two times of day, such as 9:00 and 17:30.`;
      case 'off-grid':
        return $localize`:@@desk.hoursOffGrid:Times lie on full five minutes, such as 9:05 or 9:10.`;
      case 'overlap':
        return $localize`:@@desk.hoursOverlap:These hours overlap others. Change one, or make one row of both.`;
      default:
        return null;
    }
  }

  protected type(index: number, part: Partial<TypedStretch>): void {
    this.changed.emit(this.rows().map((row, other) => (other === index ? { ...row, ...part } : row)));
  }

  /** Puts what was typed into its own form, once the person leaves it. */
  protected tidy(index: number, part: keyof TypedStretch): void {
    const typed = this.rows()[index]?.[part] ?? '';
    const clock = readClock(typed);
    if (clock !== null && clock !== typed) {
      this.type(index, { [part]: clock });
    }
  }

  protected add(): void {
    const last = this.rows().at(-1);
    this.changed.emit([...this.rows(), last ? { starts: '', ends: '' } : { ...USUAL }]);
    requestAnimationFrame(() => [...this.inputs()].at(-2)?.focus());
  }

  protected remove(index: number): void {
    this.changed.emit(this.rows().filter((_, other) => other !== index));
    requestAnimationFrame(() => this.element.nativeElement.querySelector<HTMLElement>('.add')?.focus());
  }

  protected copy(days: number[]): void {
    this.isCopying.set(false);
    this.copied.emit(days);
  }

  private inputs(): NodeListOf<HTMLInputElement> {
    return this.element.nativeElement.querySelectorAll<HTMLInputElement>('.hours input');
  }
}
