import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CalendarSubscription } from './calendar-subscription';
import { PasswordForm } from './password-form';
import { ProfileForm } from './profile-form';
import { Session } from './session';

/** What a person may change about themselves. */
@Component({
  selector: 'vv-account-page',
  imports: [RouterLink, ProfileForm, PasswordForm, CalendarSubscription],
  template: `
    <h1 tabindex="-1" i18n="@@account.yours">Your account</h1>
    @if (session.account(); as account) {
      <p class="lead">{{ account.email }}</p>
      <section class="card wide stack" aria-labelledby="profile">
        <h2 id="profile" i18n="@@account.profile">You</h2>
        <vv-profile-form class="wide" [account]="account" />
      </section>
      <section class="card wide stack" aria-labelledby="password">
        <h2 id="password" i18n="@@account.password">Password</h2>
        <vv-password-form class="wide" [account]="account" />
      </section>
      <section class="card wide stack" aria-labelledby="calendar">
        <h2 id="calendar" i18n="@@account.calendar">Your bookings in your calendar</h2>
        <vv-calendar-subscription class="wide" />
      </section>
      <section class="card wide stack" aria-labelledby="payments">
        <h2 id="payments" i18n="@@account.payments">Your payments</h2>
        <p i18n="@@account.paymentsText">What you paid, what came back, and a receipt of each.</p>
        <a class="button quiet" routerLink="/account/payments" i18n="@@account.toPayments">Payments and receipts</a>
      </section>
      <section class="card wide stack" aria-labelledby="practice">
        <h2 id="practice" i18n="@@account.practice">Your practice</h2>
        @if (isPractitioner()) {
          <a routerLink="/practice" i18n="@@account.toPractice">To your practice</a>
        } @else {
          <p i18n="@@account.practiceText">Do you give consultations yourself? Open a practice and be found here.</p>
          <a class="button quiet" routerLink="/open-practice" i18n="@@shell.openPractice">Open a practice</a>
        }
      </section>
    }
  `,
  host: { class: 'page middle stack' },
})
export class AccountPage {
  protected readonly session = inject(Session);
  protected readonly isPractitioner = computed(() => this.session.has('practitioner'));
}
