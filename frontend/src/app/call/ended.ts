import { afterNextRender, Component, computed, ElementRef, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Say } from '../shared/say';
import { ClosedWhy, MetAbout, Seat } from './call.model';

/** After the call: what happened, and what one may want next. */
@Component({
  selector: 'vv-ended',
  imports: [RouterLink],
  templateUrl: './ended.html',
  styles: `
    .talked {
      font-size: var(--text-l);
    }
  `,
})
export class Ended {
  private readonly say = inject(Say);
  readonly why = input.required<ClosedWhy | 'declined'>();
  readonly booking = input.required<MetAbout>();
  readonly seat = input.required<Seat>();
  readonly other = input.required<string>();
  readonly talkedMs = input.required<number>();
  readonly closesAt = input.required<string>();

  protected readonly talked = computed(() => this.say.minutes(Math.max(1, Math.round(this.talkedMs() / 60_000))));
  protected readonly canReturn = computed(() => Date.parse(this.closesAt()) > Date.now());
  /** The window has two ends, and this device's clock may be ahead of the service's. */
  protected readonly isEarly = computed(() => this.why() === 'window' && this.canReturn());

  constructor() {
    const screen = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => screen.querySelector('h1')?.focus());
  }

  /** A new page load is a new nonce, which is what the room expects of somebody who comes back. */
  protected comeBack(): void {
    location.reload();
  }
}
