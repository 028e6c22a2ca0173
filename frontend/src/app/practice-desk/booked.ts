import { afterNextRender, Component, computed, ElementRef, inject, input, output, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Booking } from '../booking/booking.model';
import { Say } from '../shared/say';
import { localDate } from '../shared/time';
import { VIEWER_ZONE } from '../shared/viewer';
import { BookedFor } from './client-choice';
import { Charge } from './clients-api';
import { Desk } from './desk';

/** What became of a booking made for a client, and what was sent to whom. */
@Component({
  selector: 'vv-booked',
  imports: [RouterLink],
  template: `
    <h1 #heading tabindex="-1">
      @if (booking().state === 'CONFIRMED') {
        <ng-container i18n="@@desk.bookedConfirmed">Booked and confirmed</ng-container>
      } @else {
        <ng-container i18n="@@desk.bookedHeld">The time is kept</ng-container>
      }
    </h1>
    <div class="card stack">
      <p>
        <strong>{{ who()?.name }}</strong> · {{ booking().offering.title }}<br />
        <span class="time">{{ say.time.moment(booking().startsAt, desk.zone()) }}{{ alsoHere() }}</span>
      </p>
      <p>{{ sent() }}</p>
      @if (booking().heldUntil; as until) {
        <p class="soft" i18n="@@desk.bookedUntil">
          The time is kept until {{ say.time.moment(until, desk.zone()) }}, then it becomes free again.
        </p>
      }
      <div class="row">
        <a class="button" routerLink="/practice" [queryParams]="{ view: 'day', date: day() }" i18n="@@desk.toAgenda"
          >To the agenda</a
        >
        <button class="button quiet" type="button" (click)="again.emit()" i18n="@@desk.bookAnother">
          Book another time
        </button>
      </div>
    </div>
  `,
  host: { class: 'stack' },
})
export class Booked {
  protected readonly desk = inject(Desk);
  protected readonly say = inject(Say);
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  readonly booking = input.required<Booking>();
  readonly who = input.required<BookedFor | null>();
  readonly charge = input.required<Charge>();
  readonly again = output();
  private readonly viewerZone = inject(VIEWER_ZONE);
  protected readonly alsoHere = computed(() =>
    this.say.alsoThere(this.booking().startsAt, this.desk.zone(), this.viewerZone()),
  );
  protected readonly day = computed(() => localDate(this.booking().startsAt, this.desk.zone()));
  protected readonly sent = computed(() => sentWords(this.booking(), this.who()?.name ?? '', this.charge()));

  constructor() {
    afterNextRender(() => this.heading().nativeElement.focus());
  }
}

function sentWords({ state }: Booking, name: string, charge: Charge): string {
  if (state === 'CONFIRMED') {
    return $localize`:@@desk.sentConfirmed:Both of you get a mail with the entry for the calendar.`;
  }
  return charge === 'SETTLED'
    ? $localize`:@@desk.sentToAccept:We have mailed ${name}:name: a link to accept it. It is confirmed as soon as they do.`
    : $localize`:@@desk.sentToPay:We have mailed ${name}:name: the way to pay. It is confirmed as soon as it is paid.`;
}
