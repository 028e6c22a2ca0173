import { Component, inject } from '@angular/core';
import { Chat } from './chat';

/** The right pane while no conversation is open; a phone does not show it. */
@Component({
  selector: 'vv-none-chosen',
  template: `
    @if (chat.conversations()?.length) {
      <p class="soft" i18n="@@chat.noneChosen">Choose a conversation to read and write.</p>
    }
  `,
  styles: `
    :host {
      display: grid;
      place-items: center;
      height: 100%;
      padding: 32px;
      text-align: center;
    }
  `,
})
export class NoneChosen {
  protected readonly chat = inject(Chat);
}
