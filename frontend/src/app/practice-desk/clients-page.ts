import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Page } from '../practice/practice.model';
import { Banner } from '../shared/banner';
import { problemOf } from '../shared/problem';
import { Say } from '../shared/say';
import { VIEWER_ZONE } from '../shared/viewer';
import { Awaited } from './awaited';
import { Client, ClientsApi } from './clients-api';
import { Desk } from './desk';
import { deskSentence } from './desk-sentences';
import { settled } from './settled';

/** Everybody who has booked here: how often, when last and when next. */
@Component({
  selector: 'vv-clients-page',
  imports: [RouterLink, Banner, Awaited],
  templateUrl: './clients-page.html',
  styleUrl: './clients-page.css',
  host: { class: 'stack' },
})
export class ClientsPage {
  private readonly api = inject(ClientsApi);
  private readonly say = inject(Say);
  private readonly zone = inject(Desk).zone;
  private readonly viewerZone = inject(VIEWER_ZONE);
  protected readonly typed = signal('');
  protected readonly q = settled(this.typed);
  protected readonly found = this.api.clients(this.q);
  protected readonly conversations = this.api.conversations();
  private readonly further = linkedSignal<unknown, Page<Client> | null>({
    source: () => [this.q(), this.found.value()],
    computation: () => null,
  });
  protected readonly clients = computed(() => [
    ...(this.found.hasValue() ? this.found.value().items : []),
    ...(this.further()?.items ?? []),
  ]);
  protected readonly next = computed(
    () => (this.further() ?? (this.found.hasValue() ? this.found.value() : undefined))?.next,
  );
  protected readonly isLoadingMore = signal(false);
  protected readonly refusal = signal<string | null>(null);

  /** By the practice's clock, and by the viewer's where it differs. */
  protected moment(instant: string): string {
    const zone = this.zone();
    return this.say.time.shortMoment(instant, zone) + this.say.alsoThere(instant, zone, this.viewerZone());
  }

  protected conversationWith({ id }: Client): string | undefined {
    return this.conversations.hasValue() ? this.conversations.value().get(id) : undefined;
  }

  protected async more(): Promise<void> {
    const q = this.q();
    this.isLoadingMore.set(true);
    this.refusal.set(null);
    try {
      const page = await this.api.more(q, this.next() ?? '');
      if (q === this.q()) {
        this.further.update((known) => ({ items: [...(known?.items ?? []), ...page.items], next: page.next }));
      }
    } catch (error) {
      this.refusal.set(deskSentence(problemOf(error)));
    } finally {
      this.isLoadingMore.set(false);
    }
  }
}
