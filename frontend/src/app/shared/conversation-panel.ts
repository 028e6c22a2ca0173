import { DestroyRef, InjectionToken, Injector, Type } from '@angular/core';

/** A conversation beside something else: what draws it (inputs `id` and `beside`), and how much of it is unread. */
export interface ConversationPanel {
  readonly component: Type<unknown>;
  /** Reads signals: what calls it is drawn again when a message comes. */
  unread(conversationId: string): number;
}

/**
 * Opens conversations for as long as a screen lives. Provided by the application, so that the call can show one beside the
 * picture without knowing the chat.
 */
export const CONVERSATION_PANEL = new InjectionToken<(at: Injector, screen: DestroyRef) => Promise<ConversationPanel>>(
  'conversation panel',
);
