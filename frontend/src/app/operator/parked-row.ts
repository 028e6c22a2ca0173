import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { Announcer } from '../shared/announcer';
import { problemOf } from '../shared/problem';
import { sentenceOf } from '../shared/problem-sentences';
import { Say } from '../shared/say';
import { VIEWER_ZONE } from '../shared/viewer';
import { OperatorApi } from './operator-api';
import { Fate, ParkedRow } from './operator.model';
import { deliveredWords, failureWords, kindWords } from './outbox-words';

/** One thing that could not leave the house: what, why, since when, and trying it again. */
@Component({
  selector: 'vv-parked-row',
  templateUrl: './parked-row.html',
  styleUrl: './parked-row.css',
  host: { class: 'card' },
})
export class ParkedRowCard {
  private readonly api = inject(OperatorApi);
  private readonly announcer = inject(Announcer);
  private readonly injector = inject(Injector);
  private readonly zone = inject(VIEWER_ZONE);
  protected readonly say = inject(Say);
  private readonly outcomeLine = viewChild<ElementRef<HTMLElement>>('outcomeLine');
  private readonly keepButton = viewChild<ElementRef<HTMLElement>>('keepButton');
  private readonly askButton = viewChild<ElementRef<HTMLElement>>('askButton');
  readonly row = input.required<ParkedRow>();

  protected readonly isBusy = signal(false);
  private readonly fate = signal<Fate | null>(null);
  private readonly refusal = signal<string | null>(null);
  protected readonly title = computed(() => kindWords(this.row()));
  protected readonly why = computed(() => failureWords((this.fate() ?? this.row()).failure));
  protected readonly since = computed(() => this.say.time.moment(this.row().parkedAt, this.zone()));
  protected readonly attempts = computed(() => (this.fate() ?? this.row()).attempts);
  /** Enough to tell two apart, and to find them in the log. */
  protected readonly reference = computed(() => this.row().key.slice(0, 13));
  protected readonly isDismissed = signal(false);
  /** Asked whether it is really to be taken off the list. */
  protected readonly isAsking = signal(false);
  protected readonly isGone = computed(() => this.isDismissed() || this.fate()?.state === 'DELIVERED');
  protected readonly outcome = computed(
    () => this.refusal() ?? (this.isDismissed() ? dismissed() : this.fateWords(this.fate())),
  );

  protected retry(): Promise<void> {
    return this.attempt(async () => this.fate.set(await this.api.retry(this.row().id)));
  }

  /** The safe answer has the focus. */
  protected ask(): void {
    this.isAsking.set(true);
    this.focus(() => this.keepButton());
  }

  protected keep(): void {
    this.isAsking.set(false);
    this.focus(() => this.askButton());
  }

  protected dismiss(): Promise<void> {
    return this.attempt(async () => {
      await this.api.dismiss(this.row().id);
      this.isDismissed.set(true);
    });
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    this.isBusy.set(true);
    this.refusal.set(null);
    try {
      await work();
    } catch (error) {
      this.refusal.set(sentenceOf(problemOf(error)));
    } finally {
      this.isBusy.set(false);
    }
    this.announcer.say(this.outcome() ?? '');
    if (this.isGone()) {
      // The button that had the focus is gone.
      this.focus(() => this.outcomeLine());
    }
  }

  private focus(where: () => ElementRef<HTMLElement> | undefined): void {
    afterNextRender(() => where()?.nativeElement.focus(), { injector: this.injector });
  }

  private fateWords(fate: Fate | null): string | null {
    switch (fate?.state) {
      case 'DELIVERED':
        return deliveredWords(this.row().kind);
      case 'PARKED':
        return $localize`:@@operator.failedAgain:It failed again. It stays here until it can be delivered.`;
      case 'WAITING': {
        const next = this.say.time.clock(fate.dueAt, this.zone());
        return $localize`:@@operator.goesOn:It has not succeeded yet, but goes on by itself: the next attempt is at ${next}:next: at the latest.`;
      }
      default:
        return null;
    }
  }
}

function dismissed(): string {
  return $localize`:@@operator.dismissed:It is off the list.`;
}
