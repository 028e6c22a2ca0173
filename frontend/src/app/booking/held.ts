import { NgComponentOutlet } from '@angular/common';
import { Component, computed, effect, inject, input, output, resource, signal, untracked } from '@angular/core';
import { Session } from '../account/session';
import { Announcer } from '../shared/announcer';
import { Banner } from '../shared/banner';
import { isFree } from '../shared/money';
import { Problem, problemOf } from '../shared/problem';
import { sentenceOf } from '../shared/problem-sentences';
import { Say } from '../shared/say';
import { SIGN_IN_PANEL } from '../shared/sign-in-panel';
import { Skeleton } from '../shared/skeleton';
import { localDate } from '../shared/time';
import { VIEWER_ZONE } from '../shared/viewer';
import { BookingApi } from './booking-api';
import { BookingSummary } from './booking-summary';
import { Booking } from './booking.model';
import { CountdownRing } from './countdown-ring';
import { holdSecrets } from './hold-secrets';
import { PolicyWords } from './policy-words';

/** A time that is kept while the person says who they are and pays. */
@Component({
  selector: 'vv-held',
  imports: [NgComponentOutlet, Banner, Skeleton, BookingSummary, CountdownRing],
  templateUrl: './held.html',
  styleUrl: './held.css',
})
export class Held {
  private readonly api = inject(BookingApi);
  private readonly announcer = inject(Announcer);
  protected readonly session = inject(Session);
  protected readonly say = inject(Say);
  protected readonly zone = inject(VIEWER_ZONE);
  readonly booking = input.required<Booking>();
  private readonly words = inject(PolicyWords);
  readonly isAbandoned = input(false);
  readonly changed = output<Booking>();
  /** What is shown is not so any more. */
  readonly outdated = output();
  /** The person has let the time go. */
  readonly letGo = output();

  private readonly loadPanel = inject(SIGN_IN_PANEL);
  protected readonly panel = resource({ loader: () => this.loadPanel() });
  protected readonly isInvitation = computed(() => holdSecrets.isInvitation(this.booking().id));
  private readonly wasSignedIn = this.session.isSignedIn();
  /** Who follows a mailed link while signed in already is asked: the link may be meant for another of their accounts. */
  protected readonly asksFirst = computed(() => this.isInvitation() && this.wasSignedIn);
  protected readonly isMine = computed(() => !!this.booking().client);
  protected readonly isPaying = computed(() => this.booking().payment?.state === 'OPEN');
  protected readonly isBusy = signal(false);
  protected readonly refusal = signal<string | null>(null);
  protected readonly policy = computed(() =>
    this.words.ofBooking(this.booking().policy, this.booking().startsAt, Date.now()),
  );
  protected readonly isFree = isFree;

  constructor() {
    effect(() => {
      if (this.session.isSignedIn() && !this.isMine() && !this.asksFirst()) {
        untracked(() => void this.claim());
      }
    });
  }

  protected endsToday(until: string): boolean {
    return localDate(until, this.zone()) === localDate(new Date().toISOString(), this.zone());
  }

  protected claim(): Promise<void> {
    const { id } = this.booking();
    return this.attempt(async () => {
      const claimed = await this.api.claim(id, holdSecrets.of(id) ?? '');
      this.changed.emit(claimed);
      holdSecrets.drop(id);
      if (claimed.state === 'HELD') {
        this.announcer.say($localize`:@@booking.claimedSpoken:The time is now held in your name. You can pay.`);
      }
    });
  }

  protected pay(): Promise<void> {
    return this.attempt(async () => location.assign(await this.api.pay(this.booking().id)));
  }

  protected giveUp(): Promise<void> {
    return this.attempt(async () => {
      await this.api.giveUp(this.booking().id);
      this.letGo.emit();
      this.outdated.emit();
    });
  }

  /** Stripe is away, but who began to pay has got more time: the ring must show it. */
  private refuse(problem: Problem): void {
    const { heldUntil } = problem;
    if (heldUntil) {
      const until = this.say.time.clock(heldUntil, this.zone());
      this.refusal.set(
        $localize`:@@booking.payLater:Payment is not possible right now, and nothing was charged. Your time is kept until ${until}:until:: please try again in a moment.`,
      );
      this.outdated.emit();
    } else {
      this.refusal.set(sentenceOf(problem));
    }
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    this.isBusy.set(true);
    this.refusal.set(null);
    try {
      await work();
    } catch (error) {
      this.refuse(problemOf(error));
    } finally {
      this.isBusy.set(false);
    }
  }
}
