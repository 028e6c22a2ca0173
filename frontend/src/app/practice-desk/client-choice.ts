import { Component, inject, model, signal } from '@angular/core';
import { Control, Field } from '../shared/field';
import { Awaited } from './awaited';
import { ClientsApi } from './clients-api';
import { settled } from './settled';

/** For whom a time is booked: somebody who has booked here before, or whoever reads the mail to an address. */
export interface BookedFor {
  clientId?: string;
  email?: string;
  /** The name or the address, to be said. */
  name: string;
}

const ADDRESS = /^\S+@\S+\.\S+$/;

/** Finds a client by name, or takes an e-mail address. */
@Component({
  selector: 'vv-client-choice',
  imports: [Awaited, Field, Control],
  template: `
    @if (chosen(); as known) {
      <p class="row">
        <strong class="name">{{ known.name }}</strong>
        <button class="button quiet compact" type="button" (click)="chosen.set(null)" i18n="@@desk.otherPerson">
          Somebody else
        </button>
      </p>
    } @else {
      <vv-field
        label="Name of a client, or an e-mail address"
        i18n-label="@@desk.nameOrAddress"
        help="Whoever has not booked here yet gets a link by e-mail."
        i18n-help="@@desk.nameOrAddressHelp"
      >
        <input
          #field
          vvControl
          type="search"
          autocomplete="off"
          [value]="typed()"
          (input)="typed.set(field.value)"
          (keydown.enter)="takeAddress($event)"
        />
      </vv-field>
      @if (address(); as email) {
        <button
          class="button quiet"
          type="button"
          (click)="chosen.set({ email, name: email })"
          i18n="@@desk.inviteAddress"
        >
          Invite {{ email }}
        </button>
      } @else if (found.hasValue()) {
        <ul aria-label="Clients" i18n-aria-label="@@desk.clients">
          @for (client of found.value().items; track client.id) {
            <li>
              <button
                class="button quiet compact"
                type="button"
                (click)="chosen.set({ clientId: client.id, name: client.displayName })"
              >
                {{ client.displayName }}
              </button>
            </li>
          } @empty {
            @if (q()) {
              <li class="soft" role="status" i18n="@@desk.nobodyNamedInvite">
                Nobody here has this name. Type an e-mail address to invite somebody.
              </li>
            }
          }
        </ul>
      } @else {
        <vv-awaited [resource]="found" [lines]="1" />
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      justify-items: start;
      gap: 12px;
    }
    .name {
      font: 500 var(--text-l) / 1.3 var(--serif);
      overflow-wrap: anywhere;
    }
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
  `,
})
export class ClientChoice {
  readonly chosen = model.required<BookedFor | null>();
  protected readonly typed = signal('');
  protected readonly q = settled(this.typed);
  protected readonly found = inject(ClientsApi).clients(() => (this.address() ? undefined : this.q()));

  protected address(): string | null {
    const text = this.typed().trim();
    return ADDRESS.test(text) ? text : null;
  }

  protected takeAddress(event: Event): void {
    event.preventDefault();
    const email = this.address();
    if (email) {
      this.chosen.set({ email, name: email });
    }
  }
}
