import { Component, computed, DestroyRef, inject, input, OnInit, signal } from '@angular/core';
import { Sockets } from '../account/sockets';
import { Problem, problemOf } from '../shared/problem';
import { sentenceOf } from '../shared/problem-sentences';
import { Banner } from '../shared/banner';
import { Skeleton } from '../shared/skeleton';
import { RouterLink } from '@angular/router';
import { CallApi } from './call-api';
import { CallSession } from './call-session';
import { CallCommand, CallFrame, CallInvitation, MetAbout } from './call.model';
import { Devices } from './devices';
import { Ended } from './ended';
import { Lobby } from './lobby';
import { Signalling } from './signalling';
import { Stage } from './stage';

/** A call from its lobby to what comes after it. The session is the call; this only shows it. */
@Component({
  selector: 'vv-call',
  imports: [Banner, Skeleton, Lobby, Stage, Ended, RouterLink],
  templateUrl: './call.html',
})
export class Call implements OnInit {
  private readonly api = inject(CallApi);
  private readonly sockets = inject(Sockets);

  readonly bookingId = input.required<string>();
  protected readonly invitation = signal<CallInvitation | null>(null);
  protected readonly booking = signal<MetAbout | null>(null);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly devices = new Devices(navigator.mediaDevices as MediaDevices | undefined);
  protected readonly session = signal<CallSession | null>(null);
  protected readonly state = computed(() => this.session()?.state() ?? null);
  protected readonly otherName = computed(() => this.invitation()?.with?.displayName ?? '');
  protected readonly problemSentence = computed(() => {
    const problem = this.problem();
    return problem && sentenceOf(problem);
  });
  protected readonly trouble = computed(() => {
    const state = this.state();
    return state?.kind === 'trouble' ? state.trouble : null;
  });
  protected readonly endedWhy = computed(() => {
    const state = this.state();
    return state?.kind === 'ended' ? state.why : null;
  });
  protected readonly isInLobby = computed(() => ['lobby', 'waiting'].includes(this.state()?.kind ?? ''));

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      this.session()?.end('left');
      this.devices.end();
    });
  }

  ngOnInit(): void {
    void this.begin();
  }

  protected async begin(): Promise<void> {
    this.problem.set(null);
    try {
      const [invitation, booking] = await Promise.all([
        this.api.invitation(this.bookingId()),
        this.api.booking(this.bookingId()),
      ]);
      this.booking.set(booking);
      this.invitation.set(invitation);
      this.session.set(this.newSession());
      await this.devices.start();
    } catch (error) {
      this.problem.set(problemOf(error));
    }
  }

  private newSession(): CallSession {
    const path = `/api/sockets/call/${this.bookingId()}`;
    return new CallSession({
      devices: this.devices,
      connect: (config) => new RTCPeerConnection(config),
      signalling: (ear) =>
        new Signalling(crypto.randomUUID(), ear, (line) => this.sockets.connect<CallFrame, CallCommand>(path, line)),
    });
  }
}
