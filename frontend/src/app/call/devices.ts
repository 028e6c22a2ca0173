import { computed, signal } from '@angular/core';
import { DeviceTrouble, deviceTrouble } from './call-trouble';
import { MediaState } from './call.model';

export type InputKind = 'microphone' | 'camera';

/** What the person wants; it stays wanted while the machine cannot give it. */
export interface Wish {
  readonly on: boolean;
  readonly deviceId?: string;
}

/** What the machine gives. */
export type Input =
  | { readonly state: 'off' }
  | { readonly state: 'starting' }
  | { readonly state: 'live'; readonly track: MediaStreamTrack }
  | { readonly state: 'failed'; readonly trouble: DeviceTrouble };

/** The part of `navigator.mediaDevices` that is used; tests hand in a fake. */
export type MediaPort = Pick<
  MediaDevices,
  'getUserMedia' | 'getDisplayMedia' | 'enumerateDevices' | 'addEventListener' | 'removeEventListener'
>;

const OFF: Input = { state: 'off' };
const CONSTRAINTS = {
  microphone: { echoCancellation: true, noiseSuppression: true, autoGainControl: true },
  camera: { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30, max: 30 } },
} as const;

/** Brings what the machine gives towards what the person wants, one step at a time, and says what came of it. */
export class Devices {
  readonly wishes = {
    microphone: signal<Wish>({ on: true }),
    camera: signal<Wish>({ on: true }),
  };
  readonly inputs = {
    microphone: signal<Input>(OFF),
    camera: signal<Input>(OFF),
  };
  readonly screen = signal<MediaStreamTrack | null>(null);
  readonly list = signal<readonly MediaDeviceInfo[]>([]);
  /** What is really on its way, or would be. */
  readonly sending = computed<MediaState>(() => ({
    microphone: this.isOn('microphone'),
    camera: this.isOn('camera') && !this.screen(),
    screen: this.screen() !== null,
  }));

  /** Told whenever a track came, went or was muted. */
  changed: () => void = () => undefined;

  private steps = Promise.resolve();
  private ended = false;

  constructor(private readonly media: MediaPort | undefined) {
    media?.addEventListener('devicechange', this.refreshList);
  }

  /** Asks for both at once, so that the browser shows one question; without one it tries each alone. */
  start(): Promise<void> {
    return this.step(async () => {
      const wanted = (['microphone', 'camera'] as const).filter((kind) => this.wishes[kind]().on);
      if (wanted.length === 2 && (await this.acquireTogether())) return;
      for (const kind of wanted) await this.acquire(kind);
    });
  }

  track(kind: InputKind): MediaStreamTrack | null {
    const input = this.inputs[kind]();
    return input.state === 'live' ? input.track : null;
  }

  /** What the one outgoing picture shows. */
  picture(): MediaStreamTrack | null {
    return this.screen() ?? this.track('camera');
  }

  isOn(kind: InputKind): boolean {
    return this.wishes[kind]().on && this.inputs[kind]().state === 'live';
  }

  /** Turns on or off; a refused one is asked for again, since the person may have allowed it meanwhile. */
  toggle(kind: InputKind): Promise<void> {
    this.wishes[kind].update((wish) => ({ ...wish, on: !this.isOn(kind) }));
    return this.step(() => this.reconcile(kind));
  }

  choose(kind: InputKind, deviceId: string): Promise<void> {
    this.wishes[kind].set({ on: true, deviceId });
    return this.step(async () => {
      this.release(kind);
      await this.acquire(kind);
    });
  }

  async shareScreen(): Promise<void> {
    if (this.screen()) return this.stopScreen();
    const stream = await this.media?.getDisplayMedia({ video: true, audio: false }).catch(() => null);
    const track = stream?.getVideoTracks()[0];
    if (!track) return;
    if (this.ended) return track.stop();
    track.contentHint = 'detail';
    track.addEventListener('ended', this.stopScreen);
    this.screen.set(track);
    this.changed();
  }

  end(): void {
    this.ended = true;
    this.media?.removeEventListener('devicechange', this.refreshList);
    this.release('microphone');
    this.release('camera');
    this.stopScreen();
    this.changed = () => undefined;
  }

  private readonly stopScreen = (): void => {
    this.screen()?.stop();
    this.screen.set(null);
    this.changed();
  };

  private readonly refreshList = async (): Promise<void> => {
    const all = (await this.media?.enumerateDevices().catch(() => [])) ?? [];
    this.list.set(all.filter((device) => device.deviceId !== ''));
  };

  /** Steps run one after the other: a double click must not open a camera twice. */
  private step(work: () => Promise<void>): Promise<void> {
    this.steps = this.steps.then(() => (this.ended ? undefined : work()));
    return this.steps;
  }

  private async reconcile(kind: InputKind): Promise<void> {
    const { on } = this.wishes[kind]();
    const track = this.track(kind);
    // A muted microphone is kept open, so that unmuting is instant; a camera is let go, so that its light goes out.
    if (!on && kind === 'camera') this.release(kind);
    else if (track) track.enabled = on;
    else if (on) return this.acquire(kind);
    this.changed();
  }

  private async acquireTogether(): Promise<boolean> {
    try {
      const stream = await this.ask({ audio: this.constraints('microphone'), video: this.constraints('camera') });
      stream.getAudioTracks().forEach((track) => this.take('microphone', track));
      stream.getVideoTracks().forEach((track) => this.take('camera', track));
      return true;
    } catch {
      return false;
    }
  }

  private async acquire(kind: InputKind): Promise<void> {
    this.inputs[kind].set({ state: 'starting' });
    try {
      const key = kind === 'microphone' ? 'audio' : 'video';
      const stream = await this.ask({ [key]: this.constraints(kind) });
      stream.getTracks().forEach((track) => this.take(kind, track));
    } catch (error) {
      this.inputs[kind].set({ state: 'failed', trouble: deviceTrouble(error) });
      this.changed();
    }
  }

  private ask(constraints: MediaStreamConstraints): Promise<MediaStream> {
    if (!this.media) return Promise.reject(new DOMException('no media devices', 'NotFoundError'));
    return this.media.getUserMedia(constraints);
  }

  private take(kind: InputKind, track: MediaStreamTrack): void {
    if (this.ended) return track.stop();
    track.enabled = this.wishes[kind]().on;
    track.addEventListener('ended', () => this.lost(kind, track));
    this.inputs[kind].set({ state: 'live', track });
    this.changed();
    void this.refreshList();
  }

  /** Unplugged, or taken back in the address bar: falls back to whatever else is there. */
  private lost(kind: InputKind, track: MediaStreamTrack): void {
    if (this.track(kind) !== track) return;
    this.wishes[kind].update(({ on }) => ({ on }));
    void this.step(() => this.acquire(kind));
  }

  private release(kind: InputKind): void {
    this.track(kind)?.stop();
    this.inputs[kind].set(OFF);
    this.changed();
  }

  private constraints(kind: InputKind): MediaTrackConstraints {
    const { deviceId } = this.wishes[kind]();
    // Not `exact`: a device that was unplugged since it was chosen must not cost the person the call.
    return { ...CONSTRAINTS[kind], ...(deviceId ? { deviceId: { ideal: deviceId } } : {}) };
  }
}
