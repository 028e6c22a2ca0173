import { InjectionToken, Type } from '@angular/core';

/**
 * Loads the panel that shows one conversation (input `id`) and lets a person write in it. Provided by the application, so
 * that the call can show it beside the picture without knowing the chat.
 */
export const CONVERSATION_PANEL = new InjectionToken<() => Promise<Type<unknown>>>('conversation panel');
