import { Routes } from '@angular/router';
import { signedIn } from './guards';

export const accountRoutes: Routes = [
  {
    path: 'sign-in',
    title: $localize`:@@account.signIn:Sign in`,
    // Said, because the router sets an input that no route speaks of to nothing.
    data: { mode: 'sign-in' },
    loadComponent: () => import('./sign-in-page').then((file) => file.SignInPage),
  },
  {
    path: 'register',
    title: $localize`:@@account.register:Create an account`,
    data: { mode: 'register' },
    loadComponent: () => import('./sign-in-page').then((file) => file.SignInPage),
  },
  {
    path: 'password',
    title: $localize`:@@account.resetTitle:Choose a new password`,
    loadComponent: () => import('./reset-page').then((file) => file.ResetPage),
  },
  {
    path: 'account',
    canActivate: [signedIn],
    title: $localize`:@@account.yours:Your account`,
    loadComponent: () => import('./account-page').then((file) => file.AccountPage),
  },
];
