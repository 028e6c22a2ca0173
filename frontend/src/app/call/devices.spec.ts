import { beforeEach, describe, expect, it } from 'vitest';
import { Devices, MediaPort } from './devices';

class FakeTrack extends EventTarget {
  enabled = true;
  readyState = 'live';
  contentHint = '';

  constructor(readonly kind: string) {
    super();
  }

  stop(): void {
    this.readyState = 'ended';
  }
}

/** A machine with a camera and a microphone, each of which may refuse. */
class FakeMachine extends EventTarget {
  refusals: Partial<Record<'audio' | 'video', string>> = {};
  readonly asked: string[] = [];
  readonly given: FakeTrack[] = [];

  async getUserMedia(constraints: MediaStreamConstraints) {
    const kinds = (['audio', 'video'] as const).filter((kind) => constraints[kind]);
    this.asked.push(kinds.join('+'));
    const refused = kinds.map((kind) => this.refusals[kind]).find(Boolean);
    if (refused) throw new DOMException('no', refused);
    return this.stream(kinds);
  }

  async getDisplayMedia() {
    return this.stream(['video']);
  }

  async enumerateDevices() {
    return [];
  }

  private stream(kinds: readonly string[]) {
    const tracks = kinds.map((kind) => new FakeTrack(kind));
    this.given.push(...tracks);
    const of = (kind: string) => tracks.filter((track) => track.kind === kind);
    return { getTracks: () => tracks, getAudioTracks: () => of('audio'), getVideoTracks: () => of('video') };
  }
}

describe('devices', () => {
  let machine: FakeMachine;
  let devices: Devices;

  beforeEach(() => {
    machine = new FakeMachine();
    devices = new Devices(machine as unknown as MediaPort);
  });

  it('asks for both in one question', async () => {
    await devices.start();
    expect(machine.asked).toEqual(['audio+video']);
    expect(devices.sending()).toEqual({ microphone: true, camera: true, screen: false });
  });

  it('takes the microphone alone when the camera is refused', async () => {
    machine.refusals.video = 'NotAllowedError';
    await devices.start();
    expect(devices.inputs.camera()).toEqual({ state: 'failed', trouble: 'blocked' });
    expect(devices.isOn('microphone')).toBe(true);
  });

  it('goes on with nothing at all', async () => {
    machine.refusals = { audio: 'NotFoundError', video: 'NotFoundError' };
    await devices.start();
    expect(devices.sending()).toEqual({ microphone: false, camera: false, screen: false });
    expect(devices.inputs.microphone()).toEqual({ state: 'failed', trouble: 'missing' });
  });

  it('asks again for what was refused when the person wants it', async () => {
    machine.refusals.video = 'NotAllowedError';
    await devices.start();
    machine.refusals = {};
    await devices.toggle('camera');
    expect(devices.isOn('camera')).toBe(true);
  });

  it('keeps a muted microphone open, and lets a camera go', async () => {
    await devices.start();
    await devices.toggle('microphone');
    await devices.toggle('camera');
    const [microphone, camera] = machine.given;
    expect(microphone).toMatchObject({ enabled: false, readyState: 'live' });
    expect(camera).toMatchObject({ readyState: 'ended' });
    expect(devices.sending()).toEqual({ microphone: false, camera: false, screen: false });
  });

  it('opens a camera once for a double click', async () => {
    await devices.start();
    await Promise.all([devices.toggle('camera'), devices.toggle('camera')]);
    expect(machine.given.filter((track) => track.kind === 'video' && track.readyState === 'live')).toHaveLength(1);
  });

  it('falls back to another camera when one is unplugged', async () => {
    await devices.start();
    const lost = devices.track('camera');
    lost?.stop();
    lost?.dispatchEvent(new Event('ended'));
    await devices.toggle('microphone');
    expect(devices.track('camera')).not.toBe(lost);
    expect(devices.isOn('camera')).toBe(true);
  });

  it('shows the screen in place of the camera until it is stopped', async () => {
    await devices.start();
    await devices.shareScreen();
    expect(devices.sending()).toEqual({ microphone: true, camera: false, screen: true });
    devices.screen()?.dispatchEvent(new Event('ended'));
    expect(devices.picture()).toBe(devices.track('camera'));
  });

  it('stops everything at the end, also what is still being asked for', async () => {
    const late = devices.start();
    devices.end();
    await late;
    expect(machine.given.every((track) => track.readyState === 'ended')).toBe(true);
  });
});
