import {
  Component,
  computed,
  DestroyRef,
  effect,
  ElementRef,
  inject,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { Announcer } from '../shared/announcer';
import { PageTitle } from '../shared/page-title';
import { problemOf } from '../shared/problem';
import { sentenceOf } from '../shared/problem-sentences';
import { Skeleton } from '../shared/skeleton';
import { Chat } from './chat';
import { markOf, shown } from './chat-log';
import { Draft } from './chat.model';
import { Composer } from './composer';
import { MessageLine } from './message-line';
import { arrange } from './thread-lines';

/** So close to the end that new messages may move the view. */
const NEAR_END = 60;

/** One conversation: what was said, and a place to answer. A screen of its own and a panel beside a call. */
@Component({
  selector: 'vv-thread',
  imports: [RouterLink, Composer, MessageLine, Skeleton],
  templateUrl: './thread.html',
  styleUrl: './thread.css',
  host: { '(window:focus)': 'look()' },
})
export class Thread {
  private readonly announcer = inject(Announcer);
  private readonly title = inject(PageTitle);
  protected readonly chat = inject(Chat);
  private readonly scroller = viewChild.required<ElementRef<HTMLElement>>('scroller');
  private readonly composer = viewChild(Composer);

  readonly id = input.required<string>();
  /** Beside a call: without the way back and the title. */
  readonly beside = input(false);

  protected readonly log = computed(() => this.chat.log(this.id()));
  protected readonly other = computed(() => this.chat.find(this.id())?.with);
  protected readonly bookingId = computed(() => this.chat.find(this.id())?.bookingIds.at(-1));
  protected readonly isMissing = computed(() => this.chat.conversations() !== null && !this.other());
  protected readonly loadProblem = signal<string | null>(null);
  protected readonly isAtEnd = signal(true);
  /** Where the unread began when this was opened: it must not wander while one reads. */
  private readonly unreadFrom = signal<number | null>(null);
  private readonly seenUpTo = signal(0);
  private isLoading = false;

  protected readonly lines = computed(() =>
    arrange(shown(this.log()), this.log().drafts, { me: this.chat.me(), unreadFrom: this.unreadFrom() }),
  );
  /** The last of one's own messages that the other has read: the one that says so in words. */
  protected readonly lastRead = computed(() => {
    const { read } = markOf(this.log(), this.other()?.id ?? '');
    return shown(this.log()).findLast(({ seq, senderId }) => senderId === this.chat.me() && seq <= read)?.seq ?? 0;
  });
  protected readonly fresh = computed(
    () => shown(this.log()).filter(({ seq, senderId }) => seq > this.seenUpTo() && senderId !== this.chat.me()).length,
  );

  constructor() {
    this.chat.attend(inject(DestroyRef));
    effect(() => {
      this.id();
      untracked(() => this.enter());
    });
    effect(() => this.begin());
    effect(() => {
      const name = this.other()?.displayName;
      if (name && !this.beside()) this.title.set(name);
    });
    effect(() => {
      this.lines();
      untracked(() => this.look());
    });
  }

  /** Marks as read what is really before somebody's eyes. */
  protected look(): void {
    if (!this.isAtEnd() || !document.hasFocus()) return;
    this.seenUpTo.set(shown(this.log()).at(-1)?.seq ?? 0);
    if (this.log().earlier !== 'unknown') this.chat.read(this.id());
  }

  protected scrolled(): void {
    const { scrollTop, scrollHeight, clientHeight } = this.scroller().nativeElement;
    this.isAtEnd.set(scrollTop > -NEAR_END);
    this.look();
    if (scrollHeight - clientHeight + scrollTop < 200) void this.loadEarlier();
  }

  protected jump(): void {
    this.scroller().nativeElement.scrollTo({ top: 0 });
    this.isAtEnd.set(true);
    this.look();
  }

  protected send(body: string): void {
    this.chat.write(this.id(), body);
    this.unreadFrom.set(null);
    this.jump();
  }

  protected change(draft: Draft): void {
    this.composer()?.put(this.chat.takeBack(draft));
  }

  protected async loadEarlier(): Promise<void> {
    if (this.isLoading || this.log().earlier === 'none') return;
    this.isLoading = true;
    this.loadProblem.set(null);
    try {
      await this.chat.loadEarlier(this.id());
    } catch (error) {
      this.loadProblem.set(sentenceOf(problemOf(error)));
    } finally {
      this.isLoading = false;
    }
  }

  private enter(): void {
    this.unreadFrom.set(null);
    this.isAtEnd.set(true);
    if (this.chat.conversations() === null) void this.chat.loadList();
  }

  /** The first page, once the list has said where the unread begins. */
  private begin(): void {
    const conversation = this.chat.find(this.id());
    if (!conversation || this.log().earlier !== 'unknown') return;
    untracked(() => void this.loadFirst(conversation.unread));
  }

  private async loadFirst(unread: number): Promise<void> {
    await this.loadEarlier();
    const theirs = shown(this.log()).filter(({ senderId }) => senderId !== this.chat.me());
    this.unreadFrom.set(unread ? (theirs.at(-unread)?.seq ?? null) : null);
    if (unread) this.announcer.say($localize`:@@chat.unreadHere:Unread: ${unread}:count:`);
    this.look();
  }
}
