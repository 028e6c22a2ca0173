import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';

/** The page of an address that leads nowhere. */
@Component({
  selector: 'vv-not-found',
  imports: [RouterLink],
  template: `
    <h1 tabindex="-1" i18n="@@shell.notFoundTitle">There is nothing at this address</h1>
    <p class="lead" i18n="@@shell.notFoundText">
      The link may be old, or a letter went missing. Nothing of yours was lost.
    </p>
    <div class="row">
      <a class="button" routerLink="/" i18n="@@shell.find">Find someone</a>
      <a class="button quiet" routerLink="/bookings" i18n="@@shell.bookings">My bookings</a>
    </div>
  `,
  host: { class: 'page middle stack' },
})
export class NotFound {}
