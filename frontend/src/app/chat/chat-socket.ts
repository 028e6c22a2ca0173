import { signal } from '@angular/core';
import { SocketEar, TicketedSocket } from '../shared/socket';
import * as log from './chat-log';
import { ChatLog } from './chat-log';
import { ChatCommand, ChatFrame, Conversation, Draft, Message } from './chat.model';
import { DraftStore } from './draft-store';

export type ChatLine = Pick<TicketedSocket<ChatFrame, ChatCommand>, 'open' | 'close' | 'send' | 'redial' | 'state'>;

/** News that is not kept in a log. */
export interface ChatNews {
  /** A message of somebody else, new to this browser. */
  arrived(message: Message): void;
  typing(conversationId: string, accountId: string): void;
  presence(accountId: string, isHere: boolean): void;
  /** Told when a log names a conversation that the list does not know yet. */
  unknown(conversationId: string): void;
}

/** An acknowledgement that stays out this long means that the line is dead, whatever the browser believes. */
const PATIENCE = 8_000;

/** Everybody's logs, kept true by one socket: in order, without gaps, each message once, nothing written lost. */
export class ChatSocket {
  readonly logs = signal<ReadonlyMap<string, ChatLog>>(new Map());
  readonly line: ChatLine;

  private doubt?: ReturnType<typeof setTimeout>;

  constructor(
    private readonly me: string,
    private readonly drafts: DraftStore,
    private readonly news: ChatNews,
    connect: (ear: SocketEar<ChatFrame>) => ChatLine,
  ) {
    this.line = connect({ opened: () => this.catchUp(), heard: (frame) => this.heard(frame) });
    for (const draft of drafts.load()) this.change(draft.conversationId, (old) => log.withDraft(old, draft));
  }

  logOf(conversationId: string): ChatLog {
    return this.logs().get(conversationId) ?? log.emptyLog(conversationId);
  }

  /** Takes up conversations from the list, so that their news is heard from here on. */
  follow(conversations: readonly Conversation[]): void {
    const fresh = conversations.filter(({ id }) => !this.logOf(id).known.length);
    // The revision stays 0: the first resume is to tell every mark there is.
    for (const { id, lastMessage } of fresh) {
      this.change(id, (old) => log.withMessages(old, lastMessage ? [lastMessage] : []));
    }
    if (fresh.length) this.resume(fresh.map(({ id }) => id));
  }

  takeHistory(conversationId: string, page: readonly Message[], more: boolean): void {
    this.change(conversationId, (old) => log.withHistory(old, page, more));
  }

  write(conversationId: string, body: string): void {
    const at = new Date().toISOString();
    const draft: Draft = { conversationId, clientId: crypto.randomUUID(), body, at };
    this.change(conversationId, (old) => log.withDraft(old, draft));
    this.post(draft);
  }

  /** Takes a refused message out; gives its text back, so that it can be changed and sent again. */
  takeBack(draft: Draft): string {
    this.change(draft.conversationId, (old) => log.withoutDraft(old, draft.clientId));
    return draft.body;
  }

  typing(conversationId: string): void {
    this.line.send({ type: 'typing', conversationId });
  }

  read(conversationId: string, seq: number): void {
    if (log.markOf(this.logOf(conversationId), this.me).read >= seq) return;
    const sent = this.line.send({ type: 'read', conversationId, seq });
    if (sent) this.mark(conversationId, this.me, { delivered: seq, read: seq });
  }

  close(): void {
    clearTimeout(this.doubt);
    this.line.close();
  }

  private catchUp(): void {
    this.resume([...this.logs().keys()]);
    for (const { drafts } of this.logs().values()) drafts.forEach((draft) => this.post(draft));
  }

  private resume(ids: readonly string[]): void {
    const positions = ids.map((conversationId) => {
      const { revision } = this.logOf(conversationId);
      return { conversationId, after: log.tip(this.logOf(conversationId)), revision };
    });
    this.line.send({ type: 'resume', positions });
  }

  private post({ conversationId, clientId, body, refused }: Draft): void {
    if (refused) return;
    if (this.line.send({ type: 'send', conversationId, clientId, body })) this.watch();
  }

  private watch(): void {
    this.doubt ??= setTimeout(() => {
      this.doubt = undefined;
      if (this.line.state() === 'open') this.line.redial();
    }, PATIENCE);
  }

  private heard(frame: ChatFrame): void {
    switch (frame.type) {
      case 'message':
        return this.took(frame);
      case 'sent':
        return this.acknowledged(frame);
      case 'changed':
        return this.change(frame.conversationId, (old) => log.withChange(old, frame.message, frame.revision));
      case 'receipt':
        return this.mark(frame.conversationId, frame.accountId, frame);
      case 'resumed':
        return frame.positions.forEach(({ conversationId, revision }) =>
          this.change(conversationId, (old) => ({ ...old, revision: revision ?? old.revision })),
        );
      case 'typing':
        if (frame.accountId !== this.me) this.news.typing(frame.conversationId, frame.accountId);
        return;
      case 'presence':
        return this.news.presence(frame.accountId, frame.state === 'online');
      case 'problem':
        if (frame.of) this.refused(frame.of, frame.problem.detail ?? frame.problem.title);
    }
  }

  private took(message: Message): void {
    const { conversationId, seq, senderId } = message;
    const before = this.logOf(conversationId);
    const isNew = !before.known.some((one) => one.seq === seq);
    this.change(conversationId, (old) => log.withMessages(old, [message]));
    this.mendGap(conversationId);
    if (!this.logs().has(conversationId) || !before.known.length) this.news.unknown(conversationId);
    if (!isNew || senderId === this.me) return;
    this.line.send({ type: 'delivered', conversationId, seq });
    this.news.arrived(message);
  }

  private acknowledged(sent: { clientId: string; conversationId: string; seq: number; at: string }): void {
    clearTimeout(this.doubt);
    this.doubt = undefined;
    this.change(sent.conversationId, (old) => log.withSent(old, sent, this.me));
    this.mendGap(sent.conversationId);
    if ([...this.logs().values()].some(({ drafts }) => drafts.some((draft) => !draft.refused))) this.watch();
  }

  private refused(clientId: string, reason: string): void {
    clearTimeout(this.doubt);
    this.doubt = undefined;
    for (const id of this.logs().keys()) this.change(id, (old) => log.withRefused(old, clientId, reason));
  }

  private mendGap(conversationId: string): void {
    if (log.gapAfter(this.logOf(conversationId)) !== null) this.resume([conversationId]);
  }

  private mark(conversationId: string, accountId: string, mark: { delivered: number; read: number }): void {
    this.change(conversationId, (old) => log.withMark(old, accountId, mark));
  }

  private change(conversationId: string, next: (old: ChatLog) => ChatLog): void {
    const logs = new Map(this.logs());
    logs.set(conversationId, next(this.logOf(conversationId)));
    this.logs.set(logs);
    this.drafts.save([...logs.values()].flatMap(({ drafts }) => drafts));
  }
}
