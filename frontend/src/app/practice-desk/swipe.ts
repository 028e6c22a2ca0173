import { Directive, output } from '@angular/core';

/** A finger that goes this far across (pixels), and twice as far as up or down, means to turn the page. */
const FAR = 60;

/** Tells when a finger was drawn across: to the right means what is before. */
@Directive({
  selector: '[vvSwipe]',
  host: { '(touchstart)': 'begin($event)', '(touchend)': 'end($event)', '(touchcancel)': 'start = undefined' },
})
export class Swipe {
  readonly before = output();
  readonly after = output();
  protected start?: { x: number; y: number };

  protected begin({ touches }: TouchEvent): void {
    const touch = touches.length === 1 ? touches[0] : undefined;
    this.start = touch && { x: touch.clientX, y: touch.clientY };
  }

  protected end({ changedTouches }: TouchEvent): void {
    const touch = changedTouches[0];
    if (this.start && touch) {
      const [across, down] = [touch.clientX - this.start.x, touch.clientY - this.start.y];
      if (Math.abs(across) >= FAR && Math.abs(across) > 2 * Math.abs(down)) {
        (across > 0 ? this.before : this.after).emit();
      }
    }
    this.start = undefined;
  }
}
