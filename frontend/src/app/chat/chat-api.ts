import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { Conversation, Message } from './chat.model';

interface Page<T> {
  items: T[];
  next: string | null;
}

const PAGE = 50;

/** Reads conversations; what is written goes through the socket. */
@Service()
export class ChatApi {
  private readonly http = inject(HttpClient);

  async conversations(): Promise<Conversation[]> {
    const all: Conversation[] = [];
    let after: string | null = null;
    do {
      const params: Record<string, string> = after ? { after } : {};
      const page: Page<Conversation> = await firstValueFrom(
        this.http.get<Page<Conversation>>('/api/conversations', { params }),
      );
      all.push(...page.items);
      after = page.next;
    } while (after);
    return all;
  }

  /** The messages before `seq`, or the newest ones. */
  messages(conversationId: string, before?: number): Promise<Page<Message>> {
    const params: Record<string, number> = before ? { before, limit: PAGE } : { limit: PAGE };
    const address = `/api/conversations/${conversationId}/messages`;
    return firstValueFrom(this.http.get<Page<Message>>(address, { params }));
  }
}
