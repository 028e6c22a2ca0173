import { Component, inject } from '@angular/core';
import { ListTrouble } from '../shared/list-trouble';
import { MoreButton } from '../shared/more-button';
import { OperatorApi } from './operator-api';
import { ParkedRowCard } from './parked-row';

/** What could not leave the house and waits for a person. */
@Component({
  selector: 'vv-outbox-page',
  imports: [ListTrouble, MoreButton, ParkedRowCard],
  template: `
    <h1 tabindex="-1" i18n="@@operator.outbox">Outbox</h1>
    <p class="lead" i18n="@@operator.outboxLead">
      Letters and refunds leave by themselves and are tried again for hours. What still failed waits here for you.
    </p>
    @if (rows.isThere()) {
      @if (rows.items().length > 0) {
        <ul class="wide">
          @for (row of rows.items(); track row.id) {
            <li><vv-parked-row [row]="row" /></li>
          }
        </ul>
        <vv-more-button [list]="rows" />
      } @else {
        <div class="card stack">
          <h2 i18n="@@operator.outboxEmpty">Everything has left the house</h2>
          <p i18n="@@operator.outboxEmptyText">
            A refund that a bank refuses, or a letter that no server takes, would stand here with its reason and a way
            to try it again. You would see it in the service’s health too.
          </p>
        </div>
      }
    } @else {
      <vv-list-trouble [list]="rows" />
    }
  `,
  styles: `
    ul {
      display: grid;
      gap: 12px;
    }
    li {
      max-width: none;
    }
  `,
  host: { class: 'stack' },
})
export class OutboxPage {
  protected readonly rows = inject(OperatorApi).parked();
}
