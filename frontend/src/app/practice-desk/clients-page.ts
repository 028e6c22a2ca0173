import { Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Banner } from '../shared/banner';
import { Say } from '../shared/say';
import { VIEWER_ZONE } from '../shared/viewer';
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
  private readonly say = inject(Say);
  private readonly zone = inject(Desk).zone;
  private readonly viewerZone = inject(VIEWER_ZONE);
  protected readonly typed = signal('');
  protected readonly q = settled(this.typed);
  protected readonly found = this.api.clients(this.q);
  protected readonly conversations = this.api.conversations();
  protected readonly pages = new Pages<Client>(this.found, this.q, (after) => this.api.more(this.q(), after));

  /** By the practice's clock, and by the viewer's where it differs. */
  protected moment(instant: string): string {
    const zone = this.zone();
    return this.say.time.shortMoment(instant, zone) + this.say.alsoThere(instant, zone, this.viewerZone());
  }

  protected conversationWith({ id }: Client): string | undefined {
    return this.conversations.hasValue() ? this.conversations.value().get(id) : undefined;
  }
}
