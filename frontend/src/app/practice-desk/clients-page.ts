import { Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Banner } from '../shared/banner';
import { Say } from '../shared/say';
import { Awaited } from './awaited';
import { Client, ClientsApi } from './clients-api';
import { Desk } from './desk';
import { Pages } from './pages';
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
  protected readonly say = inject(Say);
  protected readonly zone = inject(Desk).zone;
  protected readonly typed = signal('');
  protected readonly q = settled(this.typed);
  protected readonly found = this.api.clients(this.q);
  protected readonly conversations = this.api.conversations();
  protected readonly pages = new Pages<Client>(this.found, this.q, (after) => this.api.more(this.q(), after));

  protected conversationWith({ id }: Client): string | undefined {
    return this.conversations.hasValue() ? this.conversations.value().get(id) : undefined;
  }
}
