import { Component, input } from '@angular/core';
import { Banner } from './banner';
import { Paged } from './paged';
import { Skeleton } from './skeleton';

/** In the place of a list that is not there: yet, or because of something. */
@Component({
  selector: 'vv-list-trouble',
  imports: [Banner, Skeleton],
  template: `
    @if (list().trouble(); as sentence) {
      <vv-banner kind="bad">
        {{ sentence }}
        <button class="button quiet compact" type="button" (click)="list().reload()" i18n="@@shared.tryAgain">
          Try again
        </button>
      </vv-banner>
    } @else {
      <vv-skeleton [lines]="3" [height]="110" />
    }
  `,
  host: { class: 'stack wide' },
})
export class ListTrouble {
  readonly list = input.required<Paged<unknown>>();
}
