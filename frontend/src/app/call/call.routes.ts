import { Routes } from '@angular/router';
import { signedIn } from '../account/guards';

export const callRoutes: Routes = [
  {
    path: 'call/:bookingId',
    title: $localize`:@@call.title:Call`,
    canActivate: [signedIn],
    loadComponent: () => import('./call').then((file) => file.Call),
  },
];
