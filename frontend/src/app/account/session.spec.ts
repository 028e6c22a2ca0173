import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { firstValueFrom } from 'rxjs';
import { SessionAnswer } from './account.model';
import { Session } from './session';
import { withSession } from './with-session';

const REFRESH = '/api/sessions/refresh';

function answer(accessToken: string, livesMs = 600_000): SessionAnswer {
  const account = {
    id: '1',
    email: 'a@b.fr',
    displayName: 'Ada',
    zone: 'UTC',
    language: 'en',
    roles: ['client' as const],
  };
  return { accessToken, expiresAt: new Date(Date.now() + livesMs).toISOString(), account };
}

/** Lets promises and locks move on. */
const pause = () => new Promise((resolve) => setTimeout(resolve));

describe('Session', () => {
  let http: HttpTestingController;

  beforeEach(() => {
    localStorage.clear();
    TestBed.configureTestingModule({
      providers: [provideHttpClient(withInterceptors([withSession])), provideHttpClientTesting()],
    });
    http = TestBed.inject(HttpTestingController);
  });

  afterEach(() => http.verify());

  it('asks nothing for a stranger', async () => {
    const session = TestBed.inject(Session);
    await session.ready;
    expect(session.isSignedIn()).toBe(false);
  });

  it('takes up the session of a browser that had one', async () => {
    localStorage.setItem('visavis.session', '1');
    const session = TestBed.inject(Session);
    await pause();
    http.expectOne(REFRESH).flush(answer('one'));
    await session.ready;
    expect(session.account()?.displayName).toBe('Ada');
  });

  it('refreshes once for many calls that find the token at its end', async () => {
    const session = TestBed.inject(Session);
    session.begin(answer('old', 5_000));
    const tokens = Promise.all([session.accessToken(), session.accessToken(), session.accessToken()]);
    await pause();
    http.expectOne(REFRESH).flush(answer('new'));
    expect(await tokens).toEqual(['new', 'new', 'new']);
  });

  it('tries a refused call once more with a new token', async () => {
    TestBed.inject(Session).begin(answer('stale'));
    const called = firstValueFrom(TestBed.inject(HttpClient).get('/api/me'));
    await pause();
    http.expectOne('/api/me').flush(null, { status: 401, statusText: 'Unauthorized' });
    await pause();
    http.expectOne(REFRESH).flush(answer('fresh'));
    await pause();
    const second = http.expectOne('/api/me');
    expect(second.request.headers.get('Authorization')).toBe('Bearer fresh');
    second.flush({ ok: true });
    expect(await called).toEqual({ ok: true });
  });

  it('is signed out when the refresh is refused', async () => {
    const session = TestBed.inject(Session);
    session.begin(answer('one'));
    const refreshed = session.refresh();
    await pause();
    http.expectOne(REFRESH).flush(null, { status: 401, statusText: 'Unauthorized' });
    expect(await refreshed).toBe(false);
    expect(session.isSignedIn()).toBe(false);
  });

  it('stays signed in when the refresh gets no answer', async () => {
    const session = TestBed.inject(Session);
    session.begin(answer('one'));
    const refreshed = session.refresh();
    await pause();
    http.expectOne(REFRESH).error(new ProgressEvent('error'));
    expect(await refreshed).toBe(false);
    expect(session.isSignedIn()).toBe(true);
  });

  it('sends no token to what is open to everyone, and does not wait for one', async () => {
    const called = firstValueFrom(TestBed.inject(HttpClient).get('/api/practices'));
    const request = http.expectOne('/api/practices');
    expect(request.request.headers.has('Authorization')).toBe(false);
    request.flush([]);
    await called;
  });
});
