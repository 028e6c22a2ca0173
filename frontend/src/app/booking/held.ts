import { NgComponentOutlet } from '@angular/common';
import { Component, computed, effect, inject, input, output, resource, signal, untracked } from '@angular/core';
import { Session } from '../account/session';
import { Announcer } from '../shared/announcer';
import { Banner } from '../shared/banner';
import { isFree } from '../shared/money';
import { problemOf } from '../shared/problem';
import { sentenceOf } from '../shared/problem-sentences';
import { Say } from '../shared/say';
import { SIGN_IN_PANEL } from '../shared/sign-in-panel';
import { Skeleton } from '../shared/skeleton';
import { VIEWER_ZONE } from '../shared/viewer';
import { BookingApi } from './booking-api';
import { BookingSummary } from './booking-summary';
import { Booking } from './booking.model';
import { CountdownRing } from './countdown-ring';
import { holdSecrets } from './hold-secrets';

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
  readonly isAbandoned = input(false);
  readonly changed = output<Booking>();
  readonly over = output();

  private readonly loadPanel = inject(SIGN_IN_PANEL);
  protected readonly panel = resource({ loader: () => this.loadPanel() });
  protected readonly isMine = computed(() => !!this.booking().client);
  protected readonly isPaying = computed(() => this.booking().payment?.state === 'OPEN');
  protected readonly isBusy = signal(false);
  protected readonly refusal = signal<string | null>(null);
  protected readonly isFree = isFree;

  constructor() {
    effect(() => {
      if (this.session.isSignedIn() && !this.isMine()) {
        untracked(() => void this.claim());
      }
    });
  }

  protected claim(): Promise<void> {
    const { id } = this.booking();
    return this.attempt(async () => {
      this.changed.emit(await this.api.claim(id, holdSecrets.of(id) ?? ''));
      holdSecrets.drop(id);
      this.announcer.say($localize`:@@booking.claimedSpoken:The time is now held in your name. You can pay.`);
    });
  }

  protected pay(): Promise<void> {
    return this.attempt(async () => location.assign(await this.api.pay(this.booking().id)));
  }

  protected giveUp(): Promise<void> {
    return this.attempt(async () => {
      await this.api.giveUp(this.booking().id);
      this.over.emit();
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
  }
}
