import { Component, computed, inject, LOCALE_ID } from '@angular/core';
import { Place } from './place';

/** The same page in the other language: a plain link, since each language is a build of its own. */
@Component({
  selector: 'vv-language-switch',
  template: `<a [href]="address()" [lang]="other.code" [attr.hreflang]="other.code">{{ other.name }}</a>`,
  styles: `
    a {
      display: inline-grid;
      align-items: center;
      min-height: 44px;
      padding: 0 6px;
      color: var(--ink);
      text-decoration: none;
    }
    a:hover {
      text-decoration: underline;
    }
  `,
})
export class LanguageSwitch {
  private readonly place = inject(Place);
  protected readonly other = inject(LOCALE_ID).startsWith('fr')
    ? ({ code: 'en', name: 'English' } as const)
    : ({ code: 'fr', name: 'Français' } as const);
  protected readonly address = computed(() => this.place.in(this.other.code));
}
