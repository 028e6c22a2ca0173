import { InjectionToken, Signal, signal } from '@angular/core';
import { DEVICE_ZONE } from './time';

/** The zone in which the person reads times: that of their account, else that of the device. */
export const VIEWER_ZONE = new InjectionToken<Signal<string>>('viewer zone', { factory: () => signal(DEVICE_ZONE) });
