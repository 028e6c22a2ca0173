import { inject } from '@angular/core';
import { CanActivateFn, Router } from '@angular/router';
import { Role } from './account.model';
import { Session } from './session';

/** Lets in who is signed in; others sign in first and come back to where they wanted to go. */
export const signedIn: CanActivateFn = async (_route, state) => {
  const session = inject(Session);
  const router = inject(Router);
  await session.ready;
  return session.isSignedIn() || router.createUrlTree(['/sign-in'], { queryParams: { then: state.url } });
};

/** Lets in who holds the role; who is signed in without it is sent to the given place. */
export function holding(role: Role, otherwise: string): CanActivateFn {
  return async (_route, state) => {
    const session = inject(Session);
    const router = inject(Router);
    await session.ready;
    if (!session.isSignedIn()) {
      return router.createUrlTree(['/sign-in'], { queryParams: { then: state.url } });
    }
    return session.has(role) || router.parseUrl(otherwise);
  };
}
