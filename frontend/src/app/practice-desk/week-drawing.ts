import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  model,
  signal,
  viewChildren,
} from '@angular/core';
import { Announcer } from '../shared/announcer';
import { DayAxis } from './day-axis';
import { Point } from './drag';
import { HourLines } from './hour-lines';
import { PointerEdits } from './pointer-edits';
import { added, At, Edit, removed, spansOf } from './stretch-edits';
import { keyed } from './stretch-keys';
import { Piece, piecesOn } from './stretch-pieces';
import { crossesMidnight, DAY, readClock, TypedStretch, WeekHours } from './week-hours';

/** Pixels a minute. */
const SCALE = 0.75;
const HOUR = 60;
const ORDINARY = { from: 7 * HOUR, to: 20 * HOUR };

/** The ordinary week as a picture that is drawn in: by mouse, finger or keys. */
@Component({
  selector: 'vv-week-drawing',
  imports: [HourLines],
  templateUrl: './week-drawing.html',
  styleUrl: './week-drawing.css',
  host: {
    '(pointermove)': 'pull($event)',
    '(pointerup)': 'letGo($event)',
    '(pointercancel)': 'drop()',
    '(keydown.escape)': 'drop()',
    '[class.pulling]': '!!trial()',
  },
})
export class WeekDrawing {
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly announcer = inject(Announcer);
  private readonly injector = inject(Injector);
  private readonly bodies = viewChildren<ElementRef<HTMLElement>>('body');
  /** A model, so that a key pressed right after another finds what that one did. */
  readonly week = model.required<WeekHours>();
  readonly dayNames = input.required<string[]>();
  /** How far a step goes, in minutes. */
  readonly step = input.required<number>();

  protected readonly axis: DayAxis = { length: DAY };
  protected readonly scale = SCALE;
  protected readonly isWhole = signal(false);
  protected readonly drawn = computed(() => {
    const spans = spansOf(this.week());
    if (this.isWhole() || spans.some(({ day, to }) => to > (day + 1) * DAY)) {
      return { from: 0, to: DAY };
    }
    const from = Math.min(ORDINARY.from, ...spans.map((span) => span.from % DAY));
    const to = Math.max(ORDINARY.to, ...spans.map((span) => span.to - span.day * DAY));
    return { from: Math.floor(from / HOUR) * HOUR, to: Math.ceil(to / HOUR) * HOUR };
  });
  protected readonly height = computed(() => (this.drawn().to - this.drawn().from) * SCALE);

  private readonly pointer = new PointerEdits(this.element.nativeElement, (event) => this.pointAt(event));
  protected readonly trial = this.pointer.trial;
  private readonly shown = computed(() => this.trial()?.week ?? this.week());
  protected readonly days = computed(() => {
    const spans = spansOf(this.shown());
    return this.dayNames().map((name, day) => ({ name, pieces: spans.flatMap((span) => piecesOn(day, span)) }));
  });

  protected top({ from }: Piece): number {
    return (from - this.drawn().from) * SCALE;
  }

  protected tall({ from, to }: Piece): number {
    return Math.max(12, (to - from) * SCALE);
  }

  protected words({ day, row }: At, week = this.shown()): string {
    const typed = week[day]?.[row];
    if (!typed) {
      return '';
    }
    const name = this.dayNames()[day] ?? '';
    const { starts, ends } = tidied(typed);
    return crossesMidnight(typed)
      ? $localize`:@@desk.stretchOver:${name}:day:, ${starts}:starts: to ${ends}:ends: on the next day`
      : $localize`:@@desk.stretchWords:${name}:day:, ${starts}:starts: to ${ends}:ends:`;
  }

  protected clocks({ day, row }: At): TypedStretch {
    return tidied(this.shown()[day]?.[row] ?? { starts: '', ends: '' });
  }

  protected begin(event: PointerEvent, day: number): void {
    this.pointer.begin(event, { kind: 'new', from: { day, minute: this.minuteAt(event, day) } });
  }

  protected take(event: PointerEvent, kind: 'move' | 'start' | 'end', { day, row }: Piece): void {
    event.stopPropagation();
    this.pointer.begin(event, { kind, day, row, from: this.pointAt(event) });
  }

  protected pull(event: PointerEvent): void {
    this.pointer.pull(event, this.week(), this.step());
  }

  protected letGo(event: PointerEvent): void {
    const outcome = this.pointer.letGo(event, this.week(), this.step());
    if (outcome && 'edit' in outcome) {
      this.keep(outcome.edit);
    } else if (outcome) {
      this.focus(outcome.touched);
    }
  }

  protected drop(): void {
    this.pointer.drop();
  }

  protected press(event: KeyboardEvent, at: At): void {
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      this.remove(at);
      return;
    }
    const edit = keyed(this.week(), at, event, this.step());
    if (edit !== undefined) {
      event.preventDefault();
      this.keep(edit);
    }
  }

  protected add(day: number): void {
    this.keep(added(this.week(), day));
  }

  protected remove(at: At): void {
    const words = this.words(at);
    this.week.set(removed(this.week(), at));
    this.announcer.say($localize`:@@desk.stretchRemoved:Removed: ${words}:hours:`);
    this.focusOn(`add-${at.day}`);
  }

  private keep(edit: Edit | null): void {
    if (edit) {
      this.week.set(edit.week);
      this.announcer.say(this.words(edit, edit.week));
      this.focus(edit);
    } else {
      this.announcer.say($localize`:@@desk.stretchNoRoom:There is no room for that.`);
    }
  }

  private focus({ day, row }: At): void {
    this.focusOn(`stretch-${day}-${row}`);
  }

  private focusOn(id: string): void {
    afterNextRender(() => document.getElementById(id)?.focus({ preventScroll: false }), { injector: this.injector });
  }

  private pointAt(event: PointerEvent): Point {
    const boxes = this.bodies().map((body) => body.nativeElement.getBoundingClientRect());
    const found = boxes.findIndex((box) => event.clientX < box.right);
    const day = found < 0 ? boxes.length - 1 : found;
    return { day, minute: this.minuteAt(event, day) };
  }

  private minuteAt({ clientY }: PointerEvent, day: number): number {
    const top = this.bodies()[day]?.nativeElement.getBoundingClientRect().top ?? 0;
    return Math.min(DAY, Math.max(0, this.drawn().from + (clientY - top) / SCALE));
  }
}

/** As it will be saved, whatever way it was typed. */
function tidied({ starts, ends }: TypedStretch): TypedStretch {
  return { starts: readClock(starts) ?? starts, ends: readClock(ends) ?? ends };
}
