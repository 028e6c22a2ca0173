import { NgComponentOutlet } from '@angular/common';
import {
  afterNextRender,
  Component,
  computed,
  DestroyRef,
  effect,
  ElementRef,
  inject,
  Injector,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { Announcer } from '../shared/announcer';
import { CONVERSATION_PANEL, ConversationPanel } from '../shared/conversation-panel';
import { Say } from '../shared/say';
import { DEVICE_ZONE } from '../shared/time';
import { CallSession } from './call-session';
import { qualityWords } from './call-words';
import { MetAbout } from './call.model';
import { Controls } from './controls';
import { Devices } from './devices';
import { Icon } from './icon';
import { OwnPicture } from './own-picture';
import { Picture } from './picture';
import { isForCall, Shortcuts, shortcutsWanted } from './shortcuts';

const FIVE_MINUTES = 5 * 60_000;

/** The call itself: the other person, oneself in a corner, what is the matter, and what can be done. */
@Component({
  selector: 'vv-stage',
  imports: [NgComponentOutlet, Controls, Icon, OwnPicture, Picture, Shortcuts],
  templateUrl: './stage.html',
  styleUrl: './stage.css',
  host: { '(document:keydown)': 'pressed($event)' },
})
export class Stage {
  private readonly say = inject(Say);
  private readonly announcer = inject(Announcer);
  private readonly picture = viewChild<Picture>('picture');
  readonly session = input.required<CallSession>();
  readonly devices = input.required<Devices>();
  readonly booking = input.required<MetAbout>();
  readonly other = input.required<string>();
  readonly closesAt = input.required<string>();

  protected readonly chatOpen = signal(false);
  protected readonly helpOpen = signal(false);
  protected readonly chatPanel = signal<ConversationPanel | null>(null);
  protected readonly needsClick = signal(false);
  protected readonly keysWanted = signal(shortcutsWanted());
  private readonly now = signal(Date.now());

  protected readonly state = computed(() => this.session().state());
  protected readonly isConnected = computed(() => {
    const state = this.state();
    return state.kind === 'talking' && state.line === 'connected';
  });
  protected readonly theirs = computed(() => this.session().theirs());
  protected readonly hasPicture = computed(() => this.theirs().camera || this.theirs().screen);
  protected readonly ownTracks = computed(() => {
    const track = this.devices().screen() ?? (this.devices().isOn('camera') ? this.devices().track('camera') : null);
    return track ? [track] : null;
  });
  protected readonly isSharing = computed(() => this.devices().screen() !== null);
  protected readonly quality = computed(() => {
    const report = this.session().quality.report();
    return report && { ...report, words: qualityWords(report.quality) };
  });
  protected readonly initial = computed(() => this.other().charAt(0).toUpperCase());
  protected readonly timeLeft = computed(() => Date.parse(this.booking().endsAt) - this.now());
  protected readonly isShort = computed(() => this.timeLeft() < FIVE_MINUTES);
  protected readonly minutesLeft = computed(() => this.say.minutes(Math.max(1, Math.ceil(this.timeLeft() / 60_000))));
  protected readonly closes = computed(() => this.say.time.clock(this.closesAt(), DEVICE_ZONE));
  protected readonly signallingBroken = computed(() => this.session().signalling.state() === 'broken');
  protected readonly panelInputs = computed(() => ({ id: this.booking().conversationId, beside: true }));

  private readonly keys: Record<string, (() => unknown) | undefined> = {
    m: () => this.devices().toggle('microphone'),
    v: () => this.devices().toggle('camera'),
    s: () => this.devices().shareScreen(),
    c: () => this.chatOpen.update((open) => !open && !!this.booking().conversationId),
    '?': () => this.helpOpen.update((open) => !open),
  };

  protected readonly unread = computed(() => this.chatPanel()?.unread(this.booking().conversationId ?? '') ?? 0);

  constructor() {
    const screen = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => screen.querySelector('h1')?.focus());
    const clock = setInterval(() => this.now.set(Date.now()), 5_000);
    inject(DestroyRef).onDestroy(() => clearInterval(clock));
    effect(() => this.speak(this.state().kind));
    void inject(CONVERSATION_PANEL)(inject(Injector), inject(DestroyRef)).then((panel) => this.chatPanel.set(panel));
  }

  protected pressed(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.helpOpen.set(false);
    if (!this.keysWanted() || event.repeat || !isForCall(event)) return;
    this.keys[event.key]?.();
  }

  protected play(): void {
    this.needsClick.set(false);
    void this.picture()?.play();
  }

  private speak(kind: string): void {
    if (kind === 'talking') this.announcer.say($localize`:@@call.saidConnected:Connected with ${this.other()}:name:`);
    if (kind === 'alone') this.announcer.say($localize`:@@call.saidAlone:${this.other()}:name: has left the call`);
  }
}
