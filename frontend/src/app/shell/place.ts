import { DOCUMENT } from '@angular/common';
import { inject, Service, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { filter } from 'rxjs';

const LANGUAGES = ['en', 'fr'] as const;
type Language = (typeof LANGUAGES)[number];

/** Where we are, and the address of the same place in each language; tells search engines too. */
@Service()
export class Place {
  private readonly document = inject(DOCUMENT);
  private readonly path = signal(inject(Router).url);

  constructor() {
    inject(Router)
      .events.pipe(
        filter((event) => event instanceof NavigationEnd),
        takeUntilDestroyed(),
      )
      .subscribe((end) => {
        this.path.set(end.urlAfterRedirects);
        this.tellSearchEngines();
      });
  }

  /** English lives at `/`, French at `/fr/`. */
  in(language: Language): string {
    return language === 'en' ? this.path() : `/${language}${this.path()}`;
  }

  private tellSearchEngines(): void {
    this.document.head.querySelectorAll('link[rel="alternate"]').forEach((link) => link.remove());
    for (const language of LANGUAGES) {
      const link = this.document.createElement('link');
      link.rel = 'alternate';
      link.hreflang = language;
      link.href = new URL(this.in(language).replace(/[?#].*$/, ''), location.origin).href;
      this.document.head.append(link);
    }
  }
}
