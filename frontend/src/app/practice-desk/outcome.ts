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
import { Attendance, Booking, Party } from '../booking/booking.model';
import { Banner } from '../shared/banner';
import { isFree } from '../shared/money';
import { problemOf } from '../shared/problem';
import { Say } from '../shared/say';
import { Toaster } from '../shared/toaster';
import { clientMayHaveCome } from './agenda-days';
import { deskSentence } from './desk-sentences';

/** What can have come of a booking; `BOTH` were there. */
export type Came = 'BOTH' | Party;

/** What came of a booking: proposed by who was in the call, decided by the practitioner, who sees first what follows. */
@Component({
  selector: 'vv-outcome',
  imports: [Banner],
  templateUrl: './outcome.html',
  styleUrl: './outcome.css',
  host: { class: 'stack', '(keydown.escape)': 'left.emit()' },
})
export class Outcome {
  private readonly api = inject(BookingApi);
  private readonly toaster = inject(Toaster);
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  protected readonly say = inject(Say);
  readonly booking = input.required<Booking>();
  readonly now = input.required<number>();
  readonly left = output();
  readonly recorded = output();
  private readonly chosen = signal<Came | null>(null);
  /** What is marked: what was chosen, else what stands, else what the call says. */
  protected readonly came = computed(() => this.chosen() ?? standing(this.booking()) ?? this.proposed());
  /** Why the client cannot be said to have been away; the page may be open since before the end. */
  protected readonly mayHaveCome = computed(() => clientMayHaveCome(this.booking(), this.now()));
  protected readonly client = computed(() => this.booking().client?.displayName ?? '');
  protected readonly isBusy = signal(false);
  protected readonly refusal = signal<string | null>(null);
  protected readonly isFree = isFree;

  constructor() {
    afterNextRender(() => this.heading().nativeElement.focus());
  }

  private proposed(): Came | null {
    const came = proposal(this.booking().attendance);
    return came === 'CLIENT' && this.mayHaveCome() ? null : came;
  }

  protected choose(came: Came): void {
    this.chosen.set(came);
  }

  protected async record(): Promise<void> {
    const came = this.came();
    if (!came) {
      this.refusal.set($localize`:@@desk.chooseOutcome:Choose what came of it first.`);
      return;
    }
    this.isBusy.set(true);
    this.refusal.set(null);
    try {
      const { id } = this.booking();
      await (came === 'BOTH' ? this.api.complete(id) : this.api.miss(id, came));
      this.toaster.show($localize`:@@desk.outcomeRecorded:Recorded.`);
      this.recorded.emit();
    } catch (error) {
      this.refusal.set(deskSentence(problemOf(error)));
    } finally {
      this.isBusy.set(false);
    }
  }
}

/** What was recorded before, if anything. */
function standing({ state, absentParty }: Booking): Came | null {
  return state === 'COMPLETED' ? 'BOTH' : state === 'NO_SHOW' ? (absentParty ?? null) : null;
}

/** What the call says; nothing when nobody came to it, since people also meet elsewhere. */
export function proposal(attendance: Attendance | null | undefined): Came | null {
  if (!attendance || (!attendance.client && !attendance.practitioner)) {
    return null;
  }
  return !attendance.client ? 'CLIENT' : !attendance.practitioner ? 'PRACTITIONER' : 'BOTH';
}
