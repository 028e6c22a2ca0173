import { Component } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';

/** What stands round every screen of the operator: the ways from one to the other. */
@Component({
  selector: 'vv-operator-frame',
  imports: [RouterOutlet, RouterLink, RouterLinkActive],
  template: `
    <nav aria-label="Operator" i18n-aria-label="@@operator.title">
      <ul class="row">
        @for (screen of screens; track screen.path) {
          <li>
            <a
              class="button quiet compact"
              [routerLink]="screen.path"
              [routerLinkActiveOptions]="{ exact: screen.paths === 'exact' }"
              routerLinkActive="here"
              ariaCurrentWhenActive="page"
              >{{ screen.name }}</a
            >
          </li>
        }
      </ul>
    </nav>
    <router-outlet />
  `,
  styles: `
    nav {
      margin-block-end: 32px;
      padding-block-end: 16px;
      border-bottom: 1px solid var(--line);
    }
    ul {
      gap: 8px;
    }
    .here {
      border-color: var(--accent);
      background: var(--accent-wash);
      color: var(--accent);
    }
  `,
  host: { class: 'page' },
})
export class OperatorFrame {
  protected readonly screens: { path: string; paths: 'exact' | 'subset'; name: string }[] = [
    { path: '/operator', paths: 'exact', name: $localize`:@@operator.healthShort:Health` },
    { path: '/operator/outbox', paths: 'subset', name: $localize`:@@operator.outbox:Outbox` },
    { path: '/operator/disputes', paths: 'subset', name: $localize`:@@operator.disputes:Disputes` },
  ];
}
