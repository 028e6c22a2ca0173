import { HttpClient } from '@angular/common/http';
import { computed, inject, Service, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { problemOf } from '../shared/problem';
import { onDevice } from '../shared/stored';
import { Account, Credentials, Role, SessionAnswer } from './account.model';

/** Says that a refresh cookie may exist, so that a stranger's first visit asks for nothing. */
const HINT = 'visavis.session';
const LOCK = 'visavis.refresh';
/** A token this close to its end would die on the way. */
const SPARE_MS = 20_000;

/** Who is signed in. The access token is in memory only; the refresh token is a cookie that no script can read. */
@Service()
export class Session {
  private readonly http = inject(HttpClient);
  private readonly answer = signal<SessionAnswer | null>(null);
  private readonly tabs = new BroadcastChannel('visavis.session');
  private refreshing?: Promise<boolean>;

  readonly account = computed<Account | null>(() => this.answer()?.account ?? null);
  readonly isSignedIn = computed(() => this.answer() !== null);
  private readonly started = signal(false);
  /** False until it is known whether the person was signed in already. */
  readonly isKnown = this.started.asReadonly();
  /** Resolves once it is known. */
  readonly ready: Promise<void>;

  constructor() {
    this.tabs.onmessage = ({ data }) => (data === 'ended' ? this.forget() : void this.refresh());
    this.ready = this.start();
  }

  has(role: Role): boolean {
    return this.account()?.roles.includes(role) ?? false;
  }

  async signIn(credentials: Credentials): Promise<void> {
    this.begin(await firstValueFrom(this.http.post<SessionAnswer>('/api/sessions', credentials)));
  }

  /** Takes up a session that was just made here, and tells the other tabs. */
  begin(answer: SessionAnswer): void {
    this.keep(answer);
    this.tabs.postMessage('begun');
  }

  async signOut(): Promise<void> {
    await firstValueFrom(this.http.delete('/api/sessions/current'));
    this.forget();
    this.tabs.postMessage('ended');
  }

  /** The account was changed here; the token stays. */
  accountChanged(change: Partial<Account>): void {
    this.answer.update((answer) => answer && { ...answer, account: { ...answer.account, ...change } });
  }

  /** A token that is good for the next call, or null when signed out. */
  async accessToken(): Promise<string | null> {
    await this.ready;
    const answer = this.answer();
    if (answer && Date.parse(answer.expiresAt) - Date.now() < SPARE_MS) {
      await this.refresh();
    }
    return this.answer()?.accessToken ?? null;
  }

  /** Asks for a new access token, once at a time here and across tabs; false when there is no session any more. */
  refresh(): Promise<boolean> {
    this.refreshing ??= exclusively(() => this.askRefresh()).finally(() => (this.refreshing = undefined));
    return this.refreshing;
  }

  private async start(): Promise<void> {
    if (onDevice.get(HINT) !== null) {
      await this.refresh();
    }
    this.started.set(true);
  }

  private async askRefresh(): Promise<boolean> {
    try {
      this.keep(await firstValueFrom(this.http.post<SessionAnswer>('/api/sessions/refresh', null)));
      return true;
    } catch (error) {
      // Without an answer nothing is known: the session may well live, and the next call asks again.
      if ([400, 401, 403].includes(problemOf(error).status)) {
        this.forget();
      }
      return false;
    }
  }

  private keep(answer: SessionAnswer): void {
    this.answer.set(answer);
    onDevice.set(HINT, '1');
  }

  private forget(): void {
    this.answer.set(null);
    onDevice.remove(HINT);
  }
}

/** Two tabs presenting the same cookie at once would look like theft to the server after ten seconds. */
function exclusively<T>(work: () => Promise<T>): Promise<T> {
  return 'locks' in navigator ? navigator.locks.request(LOCK, work) : work();
}
