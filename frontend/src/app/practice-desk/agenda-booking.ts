import { Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Booking } from '../booking/booking.model';
import { Say } from '../shared/say';
import { isCallOpen, isCancellable } from './agenda-days';
import { agendaWords } from './agenda-words';
import { CallOff } from './call-off';

/** One booking of the day: when, who, what, how it stands, and what to do. */
@Component({
  selector: 'vv-agenda-booking',
  imports: [RouterLink, CallOff],
  templateUrl: './agenda-booking.html',
  styleUrl: './agenda-booking.css',
  host: { class: 'card', '[class.over]': `booking().state === 'CANCELLED'` },
})
export class AgendaBooking {
  protected readonly say = inject(Say);
  readonly booking = input.required<Booking>();
  /** The practice's zone. */
  readonly zone = input.required<string>();
  readonly now = input.required<number>();
  readonly changed = output();
  protected readonly state = computed(() => agendaWords(this.booking()));
  protected readonly isOpen = computed(() => isCallOpen(this.booking(), this.now()));
  protected readonly isCancellable = computed(() => isCancellable(this.booking(), this.now()));
  protected readonly isCallingOff = signal(false);

  protected calledOff(): void {
    this.isCallingOff.set(false);
    this.changed.emit();
  }
}
