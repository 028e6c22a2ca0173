import { signal } from '@angular/core';
import { dragged, Grip, Point } from './drag';
import { At, Edit } from './stretch-edits';
import { WeekHours } from './week-hours';

/** A hand trembles this far without meaning it, in pixels. */
const TREMBLE = 4;
/** What a tap on empty ground makes, in minutes. */
const TAPPED = 60;

/** What became of a pointer: an edit, `null` when there was no room, or a stretch that was only touched. */
export type Outcome = { edit: Edit | null } | { touched: At } | undefined;

/** A pointer between pressing and letting go, and what the week would be if it let go now. */
export class PointerEdits {
  readonly trial = signal<Edit | null>(null);
  private grip?: Grip;
  private origin?: { x: number; y: number };

  constructor(
    private readonly ground: HTMLElement,
    private readonly pointAt: (event: PointerEvent) => Point,
  ) {}

  begin(event: PointerEvent, grip: Grip): void {
    if (event.button !== 0) {
      return;
    }
    this.grip = grip;
    this.origin = { x: event.clientX, y: event.clientY };
    // A finger on empty ground scrolls; there the browser takes the pointer away.
    if (!isScroll(event, grip)) {
      this.ground.setPointerCapture(event.pointerId);
    }
  }

  pull(event: PointerEvent, week: WeekHours, step: number): void {
    if (this.grip && !isScroll(event, this.grip) && this.isMeant(event)) {
      const edit = dragged(week, this.grip, this.pointAt(event), step);
      if (edit) {
        this.trial.set(edit);
      }
    }
  }

  letGo(event: PointerEvent, week: WeekHours, step: number): Outcome {
    const [grip, trial, isTap] = [this.grip, this.trial(), !this.isMeant(event)];
    this.drop();
    if (!grip || trial) {
      return trial ? { edit: trial } : undefined;
    }
    if (grip.kind !== 'new') {
      return { touched: grip };
    }
    const to = { day: grip.from.day, minute: grip.from.minute + TAPPED };
    return isTap ? { edit: dragged(week, grip, to, step) } : undefined;
  }

  drop(): void {
    this.grip = undefined;
    this.origin = undefined;
    this.trial.set(null);
  }

  private isMeant({ clientX, clientY }: PointerEvent): boolean {
    const origin = this.origin;
    return !!origin && (!!this.trial() || Math.hypot(clientX - origin.x, clientY - origin.y) > TREMBLE);
  }
}

function isScroll({ pointerType }: PointerEvent, { kind }: Grip): boolean {
  return kind === 'new' && pointerType === 'touch';
}
