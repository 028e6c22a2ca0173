import { Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Booking } from '../booking/booking.model';
import { Say } from '../shared/say';
import { VIEWER_ZONE } from '../shared/viewer';
import { canTellOutcome, isCallOpen, isCancellable, isMovable } from './agenda-days';
import { agendaWords } from './agenda-words';
import { CallOff } from './call-off';
import { Outcome } from './outcome';

/** One booking of the day: when, who, what, how it stands, and what to do. */
@Component({
  selector: 'vv-agenda-booking',
  imports: [RouterLink, CallOff, Outcome],
  templateUrl: './agenda-booking.html',
  styleUrl: './agenda-booking.css',
  host: { class: 'card', '[class.over]': `booking().state === 'CANCELLED'` },
})
export class AgendaBooking {
  protected readonly say = inject(Say);
  private readonly viewerZone = inject(VIEWER_ZONE);
  readonly booking = input.required<Booking>();
  /** The practice's zone. */
  readonly zone = input.required<string>();
  readonly now = input.required<number>();
  readonly changed = output();
  protected readonly state = computed(() => agendaWords(this.booking(), this.now()));
  protected readonly isOpen = computed(() => isCallOpen(this.booking(), this.now()));
  protected readonly isCancellable = computed(() => isCancellable(this.booking(), this.now()));
  protected readonly isMovable = computed(() => isMovable(this.booking(), this.now()));
  /** The practitioner may be elsewhere than the practice. */
  protected readonly ownClock = computed(() =>
    this.say.otherClock(this.booking().startsAt, this.zone(), this.viewerZone()),
  );
  protected readonly canTell = computed(() => canTellOutcome(this.booking(), this.now()));
  protected readonly isTelling = signal(false);
  protected readonly isCallingOff = signal(false);

  protected told(): void {
    this.isTelling.set(false);
    this.changed.emit();
  }

  protected calledOff(): void {
    this.isCallingOff.set(false);
    this.changed.emit();
  }
}
