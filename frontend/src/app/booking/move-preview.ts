import { Component, computed, effect, ElementRef, inject, input, viewChild } from '@angular/core';
import { isFree } from '../shared/money';
import { Say } from '../shared/say';
import { Slot } from '../shared/slots';
import { sameClock, zoneName } from '../shared/time';
import { VIEWER_ZONE } from '../shared/viewer';
import { Booking } from './booking.model';
import { PolicyWords } from './policy-words';

/** The old time and the new one side by side, each on both clocks, before anything is moved. */
@Component({
  selector: 'vv-move-preview',
  template: `
    <h2 #heading id="move-preview" tabindex="-1" i18n="@@booking.movePreview">From the old time to the new</h2>
    <div class="times">
      @for (time of times(); track time.id) {
        <div [class]="time.id">
          <h3>{{ time.title }}</h3>
          <p>
            {{ say.time.day(time.slot.startsAt, zone()) }}<br />
            <time class="time" [attr.datetime]="time.slot.startsAt"
              >{{ say.time.clock(time.slot.startsAt, zone()) }}–{{ say.time.clock(time.slot.endsAt, zone()) }}</time
            >
          </p>
          @if (isElsewhere()) {
            <p class="soft small">{{ mine(time.slot) }}</p>
            <p class="soft small">{{ theirs(time.slot) }}</p>
          }
        </div>
      }
    </div>
    @if (!isFree(booking().price)) {
      <p class="soft">{{ policy() }}</p>
    }
    <div class="row"><ng-content /></div>
  `,
  styles: `
    :host {
      --gap: 18px;
    }
    h2:focus-visible {
      outline: none;
    }
    h3 {
      color: var(--soft);
      font: 500 var(--text-s) / 1.4 var(--sans);
    }
    .times {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 240px), 1fr));
      gap: 12px;
      width: 100%;
    }
    .times > div {
      display: grid;
      align-content: start;
      gap: 4px;
      padding: 14px 18px;
      border: 1px solid var(--line);
      border-radius: var(--radius);
    }
    .times > .new {
      border-color: var(--accent);
      background: var(--accent-wash);
    }
    .old .time {
      text-decoration: line-through;
      text-decoration-thickness: 1px;
    }
    .time {
      font-size: var(--text-2xl);
    }
    p::first-letter {
      text-transform: uppercase;
    }
  `,
  host: { class: 'card stack', role: 'region', 'aria-labelledby': 'move-preview' },
})
export class MovePreview {
  private readonly words = inject(PolicyWords);
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  protected readonly say = inject(Say);
  protected readonly zone = inject(VIEWER_ZONE);
  readonly booking = input.required<Booking>();
  readonly slot = input.required<Slot>();
  protected readonly times = computed(() => [
    { id: 'old', title: $localize`:@@booking.oldTime:Until now`, slot: this.booking() },
    { id: 'new', title: $localize`:@@booking.newTime:Then`, slot: this.slot() },
  ]);
  protected readonly isElsewhere = computed(() =>
    this.times().some(({ slot }) => !sameClock(slot.startsAt, this.zone(), this.practiceZone())),
  );
  protected readonly policy = computed(() =>
    this.words.ofBooking(this.booking().policy, this.slot().startsAt, Date.now()),
  );
  protected readonly isFree = isFree;
  private readonly practiceZone = computed(() => this.booking().practice.zone);

  constructor() {
    effect(() => {
      this.slot();
      this.heading().nativeElement.focus();
    });
  }

  protected mine({ startsAt }: Slot): string {
    return $localize`:@@booking.yourClock:Your time, ${zoneName(this.zone(), startsAt)}:zone:`;
  }

  protected theirs({ startsAt }: Slot): string {
    const moment = this.say.time.shortMoment(startsAt, this.practiceZone());
    return $localize`:@@booking.practiceClock:${moment}:moment: at the practice, ${zoneName(this.practiceZone(), startsAt)}:zone:`;
  }
}
