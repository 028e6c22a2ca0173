import { Routes } from '@angular/router';

export const practiceRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: $localize`:@@practice.searchTitle:Find someone to talk to`,
    loadComponent: () => import('./search').then((file) => file.SearchPage),
  },
];
