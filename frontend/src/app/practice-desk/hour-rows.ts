import { Component, ElementRef, inject, input, output } from '@angular/core';
import { crossesMidnight, isWholeDay, readClock, RowFault, TypedStretch } from './week-hours';

const USUAL = { starts: '09:00', ends: '17:00' };
let count = 0;

/** Any number of rows from–to, typed; what is wrong stands under its row. */
@Component({
  selector: 'vv-hour-rows',
  templateUrl: './hour-rows.html',
  styleUrl: './hour-rows.css',
})
export class HourRows {
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  /** Whose hours they are, for whoever listens. */
  readonly name = input.required<string>();
  readonly rows = input.required<TypedStretch[]>();
  readonly faults = input.required<(RowFault | undefined)[]>();
  readonly changed = output<TypedStretch[]>();
  protected readonly id = `hours-${++count}`;
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

  private inputs(): NodeListOf<HTMLInputElement> {
    return this.element.nativeElement.querySelectorAll<HTMLInputElement>('.hours input');
  }
}
