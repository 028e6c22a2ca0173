import { Routes } from '@angular/router';

export const accountRoutes: Routes = [
  {
    path: 'sign-in',
    title: $localize`:@@account.signIn:Sign in`,
    loadComponent: () => import('./sign-in-page').then((file) => file.SignInPage),
  },
  {
    path: 'register',
    title: $localize`:@@account.register:Create an account`,
    data: { mode: 'register' },
    loadComponent: () => import('./sign-in-page').then((file) => file.SignInPage),
  },
];
