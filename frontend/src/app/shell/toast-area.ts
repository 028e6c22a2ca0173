import { Component, inject } from '@angular/core';
import { Announcer } from '../shared/announcer';
import { Toaster } from '../shared/toaster';

/** Where toasts are seen and announcements are heard. */
@Component({
  selector: 'vv-toast-area',
  template: `
    <div class="unseen" aria-live="polite" aria-atomic="true">{{ announcer.sentence() }}</div>
    @if (toaster.current(); as toast) {
      <div class="toast" role="region" aria-label="News" i18n-aria-label="@@shell.news">
        <span>{{ toast.text }}</span>
        @if (toast.action; as action) {
          <button type="button" class="link" (click)="action.do(); toaster.dismiss()">{{ action.label }}</button>
        }
        <button type="button" class="link" (click)="toaster.dismiss()" i18n="@@shell.dismiss">Close</button>
      </div>
    }
  `,
  styles: `
    .toast {
      position: fixed;
      inset: auto 16px 24px;
      z-index: 20;
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: 16px;
      width: fit-content;
      max-width: 560px;
      margin-inline: auto;
      padding: 12px 20px;
      border-radius: var(--radius);
      background: var(--ink);
      color: var(--paper);
      box-shadow: var(--shadow);
    }
    .link {
      color: inherit;
      flex: none;
    }
  `,
})
export class ToastArea {
  protected readonly announcer = inject(Announcer);
  protected readonly toaster = inject(Toaster);
}
