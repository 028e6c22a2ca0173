import { Component, effect, ElementRef, inject, input, output, viewChild } from '@angular/core';
import { Booking } from '../booking/booking.model';
import { Say } from '../shared/say';
import { AgendaBooking } from './agenda-booking';

/** One booking out of the picture, with what can be done about it; Escape closes it. */
@Component({
  selector: 'vv-booking-sheet',
  imports: [AgendaBooking],
  template: `
    <dialog #dialog closedby="any" aria-labelledby="sheet-title" (close)="closed.emit()">
      @if (booking(); as shown) {
        <div class="stack">
          <div class="head">
            <h2 id="sheet-title">{{ say.time.day(shown.startsAt, zone()) }}</h2>
            <button class="icon-button" type="button" (click)="dialog.close()">
              <span aria-hidden="true">×</span><span class="unseen" i18n="@@desk.closeSheet">Close</span>
            </button>
          </div>
          <vv-agenda-booking class="wide" [booking]="shown" [zone]="zone()" [now]="now()" (changed)="changed.emit()" />
        </div>
      }
    </dialog>
  `,
  styles: `
    dialog {
      width: min(620px, calc(100vw - 2 * var(--gutter)));
      padding: 0;
      border: 0;
      border-radius: var(--radius);
      background: var(--paper);
      color: var(--ink);
    }
    dialog::backdrop {
      background: rgb(0 0 0 / 45%);
    }
    .stack {
      padding: 12px 20px 20px;
    }
    .head {
      display: flex;
      justify-content: space-between;
      align-items: center;
      width: 100%;
    }
    h2::first-letter {
      text-transform: uppercase;
    }
    .icon-button {
      font-size: var(--text-xl);
    }
    @media (max-width: 600px) {
      dialog {
        width: 100%;
        max-width: none;
        margin-block-end: 0;
        border-end-start-radius: 0;
        border-end-end-radius: 0;
      }
    }
  `,
})
export class BookingSheet {
  protected readonly say = inject(Say);
  readonly booking = input<Booking>();
  readonly zone = input.required<string>();
  readonly now = input.required<number>();
  readonly changed = output();
  readonly closed = output();
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  constructor() {
    effect(() => {
      const dialog = this.dialog().nativeElement;
      if (this.booking() && !dialog.open) {
        dialog.showModal();
      }
    });
  }
}
