import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { Router } from '@angular/router';
import { Session } from './session';
import { SignInPanel } from './sign-in-panel';

/** Signing in or registering as a page of its own; leads back to where the person wanted to go. */
@Component({
  selector: 'vv-sign-in-page',
  imports: [SignInPanel],
  template: `
    @if (mode() === 'register') {
      <h1 tabindex="-1" i18n="@@account.registerTitle">Create your account</h1>
    } @else {
      <h1 tabindex="-1" i18n="@@account.signInTitle">Good to see you again</h1>
    }
    <vv-sign-in-panel class="card wide" [mode]="mode()" />
  `,
  host: { class: 'page narrow stack' },
})
export class SignInPage {
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  readonly mode = input.required<'sign-in' | 'register'>();
  /** The page that was wanted, a path of this application. */
  readonly then = input<string>();
  private readonly destination = computed(() => (this.then()?.startsWith('/') ? this.then() : '/bookings') ?? '/');

  constructor() {
    effect(() => {
      if (this.session.isSignedIn()) {
        untracked(() => void this.router.navigateByUrl(this.destination(), { replaceUrl: true }));
      }
    });
  }
}
