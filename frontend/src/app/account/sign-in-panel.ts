import { Component, linkedSignal, input } from '@angular/core';
import { RegisterForm } from './register-form';
import { SignInForm } from './sign-in-form';

/** Signing in and registering in one place; what was typed in one is kept when the person looks at the other. */
@Component({
  selector: 'vv-sign-in-panel',
  imports: [SignInForm, RegisterForm],
  template: `
    <div class="choice" role="group" aria-label="New here or known" i18n-aria-label="@@account.newOrKnown">
      <button
        type="button"
        [attr.aria-pressed]="shown() === 'sign-in'"
        (click)="shown.set('sign-in')"
        i18n="@@account.haveAccount"
      >
        I have an account
      </button>
      <button
        type="button"
        [attr.aria-pressed]="shown() === 'register'"
        (click)="shown.set('register')"
        i18n="@@account.amNew"
      >
        I am new here
      </button>
    </div>
    <vv-sign-in-form [hidden]="shown() !== 'sign-in'" />
    <vv-register-form [hidden]="shown() !== 'register'" />
  `,
  styles: `
    :host {
      display: grid;
      gap: 24px;
      width: 100%;
    }
    .choice {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 4px;
      padding: 4px;
      border-radius: var(--round);
      background: var(--sunk);
    }
    button {
      min-height: 40px;
      border: 0;
      border-radius: var(--round);
      background: transparent;
      color: var(--ink);
      font: 500 var(--text-m) / 1.2 var(--sans);
      cursor: pointer;
    }
    button[aria-pressed='true'] {
      background: var(--card);
      box-shadow: var(--shadow);
      font-weight: 600;
    }
  `,
})
export class SignInPanel {
  readonly mode = input<'sign-in' | 'register'>('sign-in');
  protected readonly shown = linkedSignal(() => this.mode());
}
