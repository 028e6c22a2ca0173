import { DestroyRef, Injector } from '@angular/core';
import { ConversationPanel } from '../shared/conversation-panel';
import { Chat } from './chat';
import { Thread } from './thread';

/** What a screen of another feature needs to show a conversation beside itself. */
export function openPanel(at: Injector, screen: DestroyRef): ConversationPanel {
  const chat = at.get(Chat);
  chat.attend(screen);
  void chat.loadList();
  return { component: Thread, unread: (conversationId) => chat.find(conversationId)?.unread ?? 0 };
}
