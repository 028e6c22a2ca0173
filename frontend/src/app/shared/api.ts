import { HttpInterceptorFn } from '@angular/common/http';

/** Where the service answers: empty when it serves this page too, `https://api.…` when it does not. */
const ORIGIN = document.querySelector<HTMLMetaElement>('meta[name="visavis-api"]')?.content ?? '';

/** The full address of a path such as `/api/files/…`. */
export function apiAddress(path: string): string {
  return path.startsWith('/') ? ORIGIN + path : path;
}

/** The full address of a socket such as `/api/sockets/chat`. */
export function socketAddress(path: string): string {
  return new URL(apiAddress(path), location.href).href.replace(/^http/, 'ws');
}

/** Sends calls to the service wherever it is, with its cookies. */
export const reachApi: HttpInterceptorFn = (request, next) =>
  next(
    request.url.startsWith('/api/')
      ? request.clone({
          url: apiAddress(request.url),
          withCredentials: true,
          // Proof that a script of ours asks, which a foreign form could not give.
          setHeaders: { 'X-Visavis': '1' },
        })
      : request,
  );
