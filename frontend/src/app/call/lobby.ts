import { Component, computed, DestroyRef, effect, inject, input, signal, untracked } from '@angular/core';
import { Announcer } from '../shared/announcer';
import { Say } from '../shared/say';
import { VIEWER_ZONE } from '../shared/viewer';
import { CallSession } from './call-session';
import { CallInvitation, MetAbout } from './call.model';
import { DeviceMenu } from './device-menu';
import { Devices } from './devices';
import { Icon } from './icon';
import { LevelMeter } from './level-meter';
import { Picture } from './picture';

/** The waiting room: a look at oneself, and who is there. The client asks to come in, the practitioner opens the door. */
@Component({
  selector: 'vv-lobby',
  imports: [DeviceMenu, Icon, LevelMeter, Picture],
  templateUrl: './lobby.html',
  styleUrl: './lobby.css',
})
export class Lobby {
  private readonly say = inject(Say);
  private readonly announcer = inject(Announcer);
  private readonly zone = inject(VIEWER_ZONE);
  readonly session = input.required<CallSession>();
  readonly devices = input.required<Devices>();
  readonly invitation = input.required<CallInvitation>();
  readonly booking = input.required<MetAbout>();
  readonly other = input.required<string>();

  private readonly now = signal(Date.now());
  protected readonly isHost = computed(() => this.invitation().seat === 'practitioner');
  protected readonly opensIn = computed(() => Date.parse(this.invitation().opensAt) - this.now());
  protected readonly startsIn = computed(() => Date.parse(this.booking().startsAt) - this.now());
  protected readonly starts = computed(() => this.clocks(this.booking().startsAt));
  protected readonly opens = computed(() => this.clocks(this.invitation().opensAt));
  protected readonly guest = computed(() => {
    const state = this.session().state();
    return state.kind === 'waiting' ? state.guest : null;
  });
  protected readonly isWaiting = computed(() => this.session().state().kind === 'waiting');
  protected readonly isBroken = computed(() => this.isWaiting() && this.session().signalling.state() === 'broken');
  protected readonly camera = computed(() => {
    const track = this.devices().isOn('camera') && this.devices().track('camera');
    return track ? [track] : null;
  });
  /** Devices are asked for before anybody is met, so that a question of the browser never stands before a face. */
  private readonly isSettled = computed(() =>
    Object.values(this.devices().inputs).every((input) => ['live', 'failed'].includes(input().state)),
  );
  protected readonly canEnter = computed(() => this.opensIn() <= 0);

  constructor() {
    const clock = setInterval(() => this.now.set(Date.now()), 1_000);
    inject(DestroyRef).onDestroy(() => clearInterval(clock));
    effect(() => {
      // The practitioner is in the room at once, to see who comes; being seen takes the opening of the door.
      if (this.isHost() && this.canEnter() && this.isSettled()) untracked(() => this.session().enter());
    });
    effect(() => {
      const guest = this.guest();
      if (guest) this.announcer.say($localize`:@@call.guestWaiting:${guest.displayName}:name: is waiting`);
    });
  }

  /** By the viewer's clock, and by the practice's where it differs. */
  private clocks(instant: string): string {
    const own = this.zone();
    return this.say.time.clock(instant, own) + this.say.alsoThere(instant, own, this.booking().practice.zone);
  }

  protected inWords(milliseconds: number): string {
    const seconds = Math.ceil(milliseconds / 1_000);
    return seconds < 90 ? `${seconds}\u00a0s` : this.say.minutes(Math.round(seconds / 60));
  }
}
