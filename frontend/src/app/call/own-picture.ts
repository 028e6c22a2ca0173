import { Component, inject, input, signal } from '@angular/core';
import { Announcer } from '../shared/announcer';
import { Picture } from './picture';

type Side = 'start' | 'end';
type Height = 'top' | 'bottom';

/** A press that travelled less than this was a click. */
const CLICK = 6;

/** One's own picture in a corner: dragged, moved by the arrow keys, or sent on to the next corner by a click. */
@Component({
  selector: 'vv-own-picture',
  imports: [Picture],
  template: `
    <button
      type="button"
      aria-label="Your own picture: a click or the arrow keys move it to another corner"
      i18n-aria-label="@@call.moveOwnPicture"
      [style.translate]="offset()"
      (keydown)="pressed($event)"
      (click)="clicked($event)"
      (pointerdown)="grabbed($event)"
      (pointermove)="dragged($event)"
      (pointerup)="dropped($event)"
      (pointercancel)="offset.set(null)"
    >
      <vv-picture [tracks]="tracks()" [silent]="true" [mirrored]="mirrored()" />
    </button>
  `,
  host: { '[class]': `height() + ' ' + side()` },
  styles: `
    :host {
      position: absolute;
      z-index: 2;
      width: clamp(96px, 22vw, 232px);
      aspect-ratio: 4 / 3;
    }
    :host(.top) {
      top: 68px;
    }
    :host(.bottom) {
      bottom: 16px;
    }
    :host(.start) {
      left: 16px;
    }
    :host(.end) {
      right: 16px;
    }
    button {
      width: 100%;
      height: 100%;
      padding: 0;
      overflow: hidden;
      border: 1px solid rgb(236 231 223 / 35%);
      border-radius: var(--radius);
      background: #0d1315;
      box-shadow: 0 8px 24px rgb(0 0 0 / 45%);
      cursor: grab;
      touch-action: none;
    }
    button:focus-visible {
      border-radius: var(--radius);
    }
  `,
})
export class OwnPicture {
  private readonly announcer = inject(Announcer);
  readonly tracks = input.required<readonly MediaStreamTrack[]>();
  readonly mirrored = input(true);

  protected readonly side = signal<Side>('end');
  protected readonly height = signal<Height>('bottom');
  protected readonly offset = signal<string | null>(null);
  private from: { x: number; y: number } | null = null;

  protected pressed(event: KeyboardEvent): void {
    const moves: Record<string, () => void> = {
      ArrowLeft: () => this.side.set('start'),
      ArrowRight: () => this.side.set('end'),
      ArrowUp: () => this.height.set('top'),
      ArrowDown: () => this.height.set('bottom'),
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    move();
    this.say();
  }

  /** By keyboard only: a pointer's click ends as a drop. */
  protected clicked({ detail }: MouseEvent): void {
    if (detail === 0) this.next();
  }

  protected grabbed(event: PointerEvent): void {
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    this.from = { x: event.clientX, y: event.clientY };
  }

  protected dragged({ clientX, clientY }: PointerEvent): void {
    if (this.from) this.offset.set(`${clientX - this.from.x}px ${clientY - this.from.y}px`);
  }

  /** Falls into the nearest corner of the stage. */
  protected dropped({ clientX, clientY, currentTarget }: PointerEvent): void {
    const from = this.from;
    this.from = null;
    this.offset.set(null);
    if (!from) return;
    if (Math.hypot(clientX - from.x, clientY - from.y) < CLICK) return this.next();
    const stage = (currentTarget as HTMLElement).parentElement?.parentElement?.getBoundingClientRect();
    if (!stage) return;
    this.side.set(clientX < stage.x + stage.width / 2 ? 'start' : 'end');
    this.height.set(clientY < stage.y + stage.height / 2 ? 'top' : 'bottom');
  }

  private next(): void {
    const atEnd = this.side() === 'end';
    const atBottom = this.height() === 'bottom';
    this.side.set(atBottom ? 'start' : 'end');
    this.height.set(atEnd ? 'bottom' : 'top');
    this.say();
  }

  private say(): void {
    const where = {
      'top start': () => $localize`:@@call.topLeft:Your picture is at the top left`,
      'top end': () => $localize`:@@call.topRight:Your picture is at the top right`,
      'bottom start': () => $localize`:@@call.bottomLeft:Your picture is at the bottom left`,
      'bottom end': () => $localize`:@@call.bottomRight:Your picture is at the bottom right`,
    } as const;
    this.announcer.say(where[`${this.height()} ${this.side()}`]());
  }
}
