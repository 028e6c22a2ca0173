import { HttpErrorResponse, HttpEvent, HttpInterceptorFn, HttpRequest } from '@angular/common/http';
import { inject } from '@angular/core';
import { catchError, from, Observable, switchMap, throwError } from 'rxjs';
import { Session } from './session';

/** Open to everyone: these need no token, and must not wait for one. */
const OPEN = /^\/api\/(practices|accounts|password-checks|password-resets|sessions(\/refresh)?$)/;

/** Adds the access token, and after a 401 asks for a new one and tries once more. */
export const withSession: HttpInterceptorFn = (request, next) => {
  if (!request.url.startsWith('/api/') || OPEN.test(request.url)) {
    return next(request);
  }
  const session = inject(Session);
  const again = (refused: HttpErrorResponse): Observable<HttpEvent<unknown>> =>
    from(session.refresh().then((lives) => (lives ? session.accessToken() : null))).pipe(
      switchMap((token) => (token ? next(bearing(token, request)) : throwError(() => refused))),
    );
  return from(session.accessToken()).pipe(
    switchMap((token) =>
      next(bearing(token, request)).pipe(
        catchError((error: HttpErrorResponse) =>
          error.status === 401 && token ? again(error) : throwError(() => error),
        ),
      ),
    ),
  );
};

function bearing(token: string | null, request: HttpRequest<unknown>): HttpRequest<unknown> {
  return token ? request.clone({ setHeaders: { Authorization: `Bearer ${token}` } }) : request;
}
