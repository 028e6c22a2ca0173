import { Component, computed, inject, input } from '@angular/core';
import { Say } from '../shared/say';
import { VIEWER_ZONE } from '../shared/viewer';
import { PlacedBooking } from './agenda-columns';
import { agendaWords } from './agenda-words';

/** From these heights on there is room for a second and for a third line. */
const TWO_LINES = 40;
const THREE_LINES = 58;

/** One booking in the picture of a day: as many lines as fit, all of it for whoever listens. */
@Component({
  selector: 'vv-agenda-block',
  template: `
    <span class="line">
      <time [attr.datetime]="placed().booking.startsAt">{{ say.time.clock(placed().booking.startsAt, zone()) }}</time>
      <span class="unseen" i18n="@@desk.blockUntil">until {{ say.time.clock(placed().booking.endsAt, zone()) }}</span>
      <span class="unseen">{{ alsoHere() }}</span>
      <strong>
        @if (placed().booking.client; as client) {
          {{ client.displayName }}
        } @else {
          <ng-container i18n="@@desk.someoneShort">Not signed in yet</ng-container>
        }
      </strong>
    </span>
    <span class="line" [class.unseen]="height() < twoLines">{{ placed().booking.offering.title }}</span>
    <span class="line state" [class.unseen]="height() < threeLines">
      <span aria-hidden="true">{{ state().sign }} </span>{{ state().words }}
    </span>
  `,
  styleUrl: './agenda-block.css',
  host: { '[class]': 'state().kind', '[class.low]': 'height() < twoLines' },
})
export class AgendaBlock {
  protected readonly say = inject(Say);
  readonly placed = input.required<PlacedBooking>();
  readonly zone = input.required<string>();
  /** In pixels. */
  readonly height = input.required<number>();
  private readonly viewerZone = inject(VIEWER_ZONE);
  protected readonly alsoHere = computed(() =>
    this.say.alsoThere(this.placed().booking.startsAt, this.zone(), this.viewerZone()),
  );
  protected readonly twoLines = TWO_LINES;
  protected readonly threeLines = THREE_LINES;
  protected readonly state = computed(() => {
    const words = agendaWords(this.placed().booking);
    return { ...words, sign: { good: '✓', warm: '…', bad: '!', '': '·' }[words.kind] };
  });
}
