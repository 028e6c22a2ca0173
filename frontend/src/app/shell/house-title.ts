import { inject, Service } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { RouterStateSnapshot, TitleStrategy } from '@angular/router';
import { PageTitle } from '../shared/page-title';

/** Gives each route's title the name of the house. */
@Service()
export class HouseTitle extends TitleStrategy {
  private readonly page = inject(PageTitle);
  private readonly title = inject(Title);

  override updateTitle(state: RouterStateSnapshot): void {
    const title = this.buildTitle(state);
    if (title) {
      this.page.set(title);
    } else {
      this.title.setTitle('visavis');
    }
  }
}
