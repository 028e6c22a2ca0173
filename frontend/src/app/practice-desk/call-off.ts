import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { BookingApi } from '../booking/booking-api';
import { Booking } from '../booking/booking.model';
import { Banner } from '../shared/banner';
import { Control, Field } from '../shared/field';
import { isFree, Money } from '../shared/money';
import { problemOf, slugOf } from '../shared/problem';
import { Say } from '../shared/say';
import { Toaster } from '../shared/toaster';
import { isInvitation } from './agenda-days';
import { Awaited } from './awaited';
import { deskSentence } from './desk-sentences';

/** Calling a booking off as the practice: what the client gets back comes first. */
@Component({
  selector: 'vv-call-off',
  imports: [Awaited, Banner, Field, Control],
  templateUrl: './call-off.html',
  styles: `
    :host {
      --gap: 14px;
      padding-block-start: 16px;
      border-block-start: 1px solid var(--line);
    }
    h4 {
      margin: 0;
      font-size: var(--text-l);
    }
  `,
  host: { class: 'stack', '(keydown.escape)': 'kept.emit()' },
})
export class CallOff {
  private readonly api = inject(BookingApi);
  private readonly toaster = inject(Toaster);
  protected readonly say = inject(Say);
  readonly booking = input.required<Booking>();
  readonly kept = output();
  readonly cancelled = output();
  protected readonly terms = this.api.terms(() => this.booking().id);
  protected readonly isBusy = signal(false);
  protected readonly refusal = signal<string | null>(null);
  protected readonly isFree = isFree;
  protected readonly isInvitation = computed(() => isInvitation(this.booking()));
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');

  constructor() {
    afterNextRender(() => this.heading().nativeElement.focus());
  }

  private done(): string {
    return this.isInvitation()
      ? $localize`:@@desk.takenBack:The invitation is taken back; its time is free again.`
      : $localize`:@@desk.cancelled:The booking is cancelled. The client is told by e-mail.`;
  }

  protected async callOff(reason: string, shown: Money): Promise<void> {
    this.isBusy.set(true);
    this.refusal.set(null);
    try {
      await this.api.cancel(this.booking().id, reason.trim(), shown);
      this.toaster.show(this.done());
      this.cancelled.emit();
    } catch (error) {
      const problem = problemOf(error);
      if (slugOf(problem) === 'refund-changed') {
        this.terms.reload();
      }
      this.refusal.set(deskSentence(problem));
    } finally {
      this.isBusy.set(false);
    }
  }
}
