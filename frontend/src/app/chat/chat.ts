import { computed, DestroyRef, effect, inject, Service, signal, untracked } from '@angular/core';
import { Session } from '../account/session';
import { Sockets } from '../account/sockets';
import { Announcer } from '../shared/announcer';
import { Problem, problemOf } from '../shared/problem';
import { ChatApi } from './chat-api';
import { ChatLog, emptyLog, markOf, shown } from './chat-log';
import { ChatSocket } from './chat-socket';
import { ChatCommand, ChatFrame, Conversation, Draft, Message } from './chat.model';
import { DraftStore } from './draft-store';

const TYPING_LASTS = 5_000;
const TYPING_SAID_EVERY = 3_000;

/** The conversations of the person who is signed in, live as long as a screen attends to them. */
@Service()
export class Chat {
  private readonly api = inject(ChatApi);
  private readonly sockets = inject(Sockets);
  private readonly announcer = inject(Announcer);
  private readonly session = inject(Session);

  private readonly attending = signal(0);
  private readonly isAttended = computed(() => this.attending() > 0);
  private readonly socket = signal<ChatSocket | null>(null);
  private readonly list = signal<readonly Conversation[] | null>(null);
  private readonly typingUntil = signal<ReadonlyMap<string, number>>(new Map());
  private readonly here = signal<ReadonlySet<string>>(new Set());
  private typingSaidAt = 0;

  readonly me = computed(() => this.session.account()?.id ?? '');
  readonly problem = signal<Problem | null>(null);
  readonly line = computed(() => this.socket()?.line.state() ?? 'connecting');
  /** The newest talk first; `null` until it is known. */
  readonly conversations = computed(() => {
    const list = this.list();
    return list && list.map((one) => this.fresh(one)).sort(byNews);
  });
  readonly waiting = computed(() => [...(this.socket()?.logs().values() ?? [])].flatMap(({ drafts }) => drafts));

  constructor() {
    effect((cleanUp) => {
      const me = this.me();
      if (!me || !this.isAttended()) return;
      const socket = untracked(() => this.connect(me));
      this.socket.set(socket);
      cleanUp(() => {
        socket.close();
        this.socket.set(null);
        this.list.set(null);
      });
    });
  }

  /** Keeps the line open until the asking screen goes. */
  attend(screen: DestroyRef): void {
    this.attending.update((count) => count + 1);
    screen.onDestroy(() => this.attending.update((count) => count - 1));
  }

  log(conversationId: string): ChatLog {
    return this.socket()?.logs().get(conversationId) ?? emptyLog(conversationId);
  }

  find(conversationId: string): Conversation | undefined {
    return this.conversations()?.find(({ id }) => id === conversationId);
  }

  isTyping(conversationId: string): boolean {
    return this.typingUntil().has(conversationId);
  }

  isHere(accountId: string): boolean {
    return this.line() === 'open' && this.here().has(accountId);
  }

  async loadList(): Promise<void> {
    this.problem.set(null);
    try {
      const list = await this.api.conversations();
      this.list.set(list);
      this.socket()?.follow(list);
    } catch (error) {
      this.problem.set(problemOf(error));
    }
  }

  /** Fetches the newest page, or the one before what is known. */
  async loadEarlier(conversationId: string): Promise<void> {
    const { earlier, known } = this.log(conversationId);
    if (earlier === 'none') return;
    const page = await this.api.messages(conversationId, earlier === 'more' ? known[0]?.seq : undefined);
    this.socket()?.takeHistory(conversationId, page.items, page.next !== null);
  }

  write(conversationId: string, body: string): void {
    this.socket()?.write(conversationId, body);
    this.typingSaidAt = 0;
  }

  takeBack(draft: Draft): string {
    return this.socket()?.takeBack(draft) ?? draft.body;
  }

  type(conversationId: string): void {
    if (Date.now() - this.typingSaidAt < TYPING_SAID_EVERY) return;
    this.typingSaidAt = Date.now();
    this.socket()?.typing(conversationId);
  }

  read(conversationId: string): void {
    const last = shown(this.log(conversationId)).at(-1);
    if (!last) return;
    this.socket()?.read(conversationId, last.seq);
    this.list.update((list) => list && list.map((one) => (one.id === conversationId ? { ...one, unread: 0 } : one)));
  }

  private connect(me: string): ChatSocket {
    const news = {
      arrived: (message: Message) => this.arrived(message),
      typing: (conversationId: string) => this.typed(conversationId),
      presence: (accountId: string, isHere: boolean) => this.sawPresence(accountId, isHere),
      unknown: () => void this.loadList(),
    };
    const socket = new ChatSocket(me, new DraftStore(me), news, (ear) =>
      this.sockets.connect<ChatFrame, ChatCommand>('/api/sockets/chat', ear),
    );
    socket.line.open();
    return socket;
  }

  private arrived(message: Message): void {
    const { conversationId, body } = message;
    this.typingUntil.update((typing) => without(typing, conversationId));
    const add = (one: Conversation) => (one.id === conversationId ? { ...one, unread: one.unread + 1 } : one);
    this.list.update((list) => list && list.map(add));
    const name = this.find(conversationId)?.with.displayName ?? '';
    this.announcer.say($localize`:@@chat.arrived:${name}:name: writes: ${body}:message:`);
  }

  private typed(conversationId: string): void {
    const until = Date.now() + TYPING_LASTS;
    this.typingUntil.update((typing) => new Map(typing).set(conversationId, until));
    setTimeout(() => {
      if (this.typingUntil().get(conversationId) === until) {
        this.typingUntil.update((typing) => without(typing, conversationId));
      }
    }, TYPING_LASTS);
  }

  private sawPresence(accountId: string, isHere: boolean): void {
    const others = [...this.here()].filter((one) => one !== accountId);
    this.here.set(new Set(isHere ? [...others, accountId] : others));
  }

  /** The list's own last message is as old as the list; the log knows the newer one. */
  private fresh(conversation: Conversation): Conversation {
    const log = this.log(conversation.id);
    const last = shown(log).at(-1);
    const lastMessage = last && last.seq >= conversation.lastSeq ? last : conversation.lastMessage;
    const read = !!last && markOf(log, this.me()).read >= last.seq;
    return { ...conversation, lastMessage, unread: read ? 0 : conversation.unread };
  }
}

function byNews(one: Conversation, other: Conversation): number {
  return (other.lastMessage?.at ?? '').localeCompare(one.lastMessage?.at ?? '');
}

function without(typing: ReadonlyMap<string, number>, conversationId: string): ReadonlyMap<string, number> {
  const rest = new Map(typing);
  rest.delete(conversationId);
  return rest;
}
