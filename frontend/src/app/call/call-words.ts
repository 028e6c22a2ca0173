import { DeviceTrouble } from './call-trouble';
import { InputKind } from './devices';
import { Quality } from './quality';

const TROUBLE: Record<InputKind, Record<DeviceTrouble, () => string>> = {
  camera: {
    blocked: () =>
      $localize`:@@call.cameraBlocked:Your camera is blocked. Allow it in the address bar, then try again.`,
    missing: () => $localize`:@@call.cameraMissing:No camera was found. You can join without one, or plug one in.`,
    busy: () => $localize`:@@call.cameraBusy:Another program is using your camera. Close it, then try again.`,
  },
  microphone: {
    blocked: () =>
      $localize`:@@call.microphoneBlocked:Your microphone is blocked. Allow it in the address bar, then try again.`,
    missing: () =>
      $localize`:@@call.microphoneMissing:No microphone was found. You can listen and write, or plug one in.`,
    busy: () => $localize`:@@call.microphoneBusy:Another program is using your microphone. Close it, then try again.`,
  },
};

/** What is the matter with a device, and what to do about it. */
export function deviceSentence(kind: InputKind, trouble: DeviceTrouble): string {
  return TROUBLE[kind][trouble]();
}

const QUALITY: Record<Quality, () => string> = {
  good: () => $localize`:@@call.qualityGood:Good line`,
  fair: () => $localize`:@@call.qualityFair:Fair line – the picture may stutter`,
  poor: () => $localize`:@@call.qualityPoor:Weak line – try without your camera`,
};

export function qualityWords(quality: Quality): string {
  return QUALITY[quality]();
}
