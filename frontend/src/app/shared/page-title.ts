import { inject, Service } from '@angular/core';
import { Title } from '@angular/platform-browser';

/** The title in the browser's tab; set by a screen once it knows what it shows. */
@Service()
export class PageTitle {
  private readonly title = inject(Title);

  set(page: string): void {
    this.title.setTitle(`${page} · visavis`);
  }
}
