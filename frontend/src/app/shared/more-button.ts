import { Component, input } from '@angular/core';
import { Banner } from './banner';
import { Paged } from './paged';

/** Under a list: the way to its next page, and why that did not come. */
@Component({
  selector: 'vv-more-button',
  imports: [Banner],
  template: `
    @if (list().refusal(); as sentence) {
      <vv-banner kind="bad">{{ sentence }}</vv-banner>
    }
    @if (list().hasMore()) {
      <button
        class="button quiet"
        type="button"
        [disabled]="list().isLoadingMore()"
        (click)="list().more()"
        i18n="@@shared.more"
      >
        Show more
      </button>
    }
  `,
  host: { class: 'stack wide' },
})
export class MoreButton {
  readonly list = input.required<Paged<unknown>>();
}
