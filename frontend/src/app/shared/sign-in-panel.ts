import { InjectionToken, Type } from '@angular/core';

/**
 * Loads the panel in which a person signs in or registers without leaving the screen. Provided by the application, so that
 * a feature can show it without knowing the one that owns it.
 */
export const SIGN_IN_PANEL = new InjectionToken<() => Promise<Type<unknown>>>('sign-in panel');
