import { Component, inject } from '@angular/core';
import { Connection } from '../shared/connection';

/** Says that the line is down, and goes by itself once it is back. */
@Component({
  selector: 'vv-offline-banner',
  template: `
    <div role="status">
      @if (!connection.online()) {
        <p i18n="@@shell.offline">
          You are offline. What is on the screen stays; we go on by ourselves once the connection is back.
        </p>
      }
    </div>
  `,
  styles: `
    p {
      max-width: none;
      padding: 10px max(var(--gutter), calc((100vw - var(--page)) / 2));
      background: var(--warm-wash);
      color: var(--warm);
      font-weight: 500;
    }
  `,
})
export class OfflineBanner {
  protected readonly connection = inject(Connection);
}
