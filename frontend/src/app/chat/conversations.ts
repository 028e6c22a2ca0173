import { Component, computed, DestroyRef, effect, inject, signal } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { Banner } from '../shared/banner';
import { sentenceOf } from '../shared/problem-sentences';
import { Say } from '../shared/say';
import { Skeleton } from '../shared/skeleton';
import { DEVICE_ZONE, localDate } from '../shared/time';
import { Chat } from './chat';
import { Conversation } from './chat.model';

/** All conversations, and beside them the one that is open; one of the two on a phone. */
@Component({
  selector: 'vv-conversations',
  imports: [RouterLink, RouterLinkActive, RouterOutlet, Banner, Skeleton],
  templateUrl: './conversations.html',
  styleUrl: './conversations.css',
  host: { '[class.chosen]': 'isChosen()' },
})
export class Conversations {
  private readonly say = inject(Say);
  protected readonly chat = inject(Chat);
  protected readonly isChosen = signal(false);
  protected readonly problemSentence = computed(() => {
    const problem = this.chat.problem();
    return problem && sentenceOf(problem);
  });

  constructor() {
    this.chat.attend(inject(DestroyRef));
    // Asked again after every break: a conversation may have been opened meanwhile.
    effect(() => {
      if (this.chat.line() === 'open') void this.chat.loadList();
    });
    void this.chat.loadList();
  }

  /** "14:32" today, "Tue 24 Nov" before. */
  protected when({ lastMessage }: Conversation): string {
    if (!lastMessage) return '';
    const { at } = lastMessage;
    const today = localDate(new Date().toISOString(), DEVICE_ZONE);
    return localDate(at, DEVICE_ZONE) === today
      ? this.say.time.clock(at, DEVICE_ZONE)
      : this.say.time.shortDay(at, DEVICE_ZONE);
  }

  protected isMine({ lastMessage }: Conversation): boolean {
    return lastMessage?.senderId === this.chat.me();
  }

  protected initials({ with: { displayName } }: Conversation): string {
    const [first = '', second = ''] = displayName.split(/\s+/);
    return (first.charAt(0) + second.charAt(0)).toUpperCase();
  }
}
