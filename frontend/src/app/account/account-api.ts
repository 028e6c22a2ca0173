import { HttpClient, httpResource, HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { Account, AccountChange, PasswordJudgement, Registration, SessionAnswer } from './account.model';

const CALENDAR = '/api/me/calendar';

/** The calls of the account feature, except those that make or end a session (see `Session`). */
@Service()
export class AccountApi {
  private readonly http = inject(HttpClient);

  /** Answers the same for every address; the code is in the mail. */
  async register(registration: Registration): Promise<string> {
    return (await firstValueFrom(this.http.post<{ attempt: string }>('/api/accounts', registration))).attempt;
  }

  verify(attempt: string, code: string): Promise<SessionAnswer> {
    return firstValueFrom(this.http.post<SessionAnswer>('/api/accounts/verification', { attempt, code }));
  }

  async requestReset(email: string): Promise<string> {
    return (await firstValueFrom(this.http.post<{ attempt: string }>('/api/password-resets', { email }))).attempt;
  }

  reset(attempt: string, code: string, password: string): Promise<unknown> {
    return firstValueFrom(this.http.put('/api/password-resets', { attempt, code, password }));
  }

  check(password: string, email: string, displayName: string): Promise<PasswordJudgement> {
    return firstValueFrom(this.http.post<PasswordJudgement>('/api/password-checks', { password, email, displayName }));
  }

  change(change: AccountChange): Promise<Account> {
    return firstValueFrom(this.http.patch<Account>('/api/me', change));
  }

  /** The secret address of the calendar, if there is one. */
  calendar(): HttpResourceRef<{ url: string | null } | undefined> {
    return httpResource(() => CALENDAR);
  }

  /** Makes the address; the same one again while it is not removed. */
  makeCalendar(): Promise<{ url: string | null }> {
    return firstValueFrom(this.http.put<{ url: string | null }>(CALENDAR, {}));
  }

  removeCalendar(): Promise<unknown> {
    return firstValueFrom(this.http.delete(CALENDAR));
  }

  changePassword(current: string, password: string): Promise<unknown> {
    return firstValueFrom(this.http.put('/api/me/password', { current, password }));
  }
}
