import { inject } from '@angular/core';
import { CanActivateFn, RedirectCommand, Router } from '@angular/router';
import { holdSecrets } from './hold-secrets';

const PREFIX = 'hold=';

/** Takes the proof that a mailed link brings in its fragment out of the address, where it could be seen or copied. */
export const takesInvitation: CanActivateFn = (route, state) => {
  const id = route.paramMap.get('id');
  if (!id || !route.fragment?.startsWith(PREFIX)) {
    return true;
  }
  holdSecrets.keepInvitation(id, route.fragment.slice(PREFIX.length));
  return new RedirectCommand(inject(Router).parseUrl(state.url.split('#')[0] ?? ''), { replaceUrl: true });
};
