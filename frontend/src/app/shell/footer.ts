import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ThemeSwitch } from './theme-switch';

/** What stands under every page. */
@Component({
  selector: 'vv-footer',
  imports: [RouterLink, ThemeSwitch],
  template: `
    <p class="soft" i18n="@@shell.promise">
      Book, pay, talk. Calls go from browser to browser; nobody listens in between.
    </p>
    <div class="row">
      <a routerLink="/open-practice" i18n="@@shell.openPractice">Open a practice</a>
      <vv-theme-switch />
    </div>
  `,
  host: { role: 'contentinfo' },
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 16px 32px;
      padding: 24px max(var(--gutter), calc((100vw - var(--page)) / 2));
      border-top: 1px solid var(--line);
      font-size: var(--text-s);
    }
    a {
      display: inline-flex;
      align-items: center;
      min-height: 36px;
    }
  `,
})
export class Footer {}
