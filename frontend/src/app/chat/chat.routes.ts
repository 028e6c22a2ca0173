import { Routes } from '@angular/router';
import { signedIn } from '../account/guards';

export const chatRoutes: Routes = [
  {
    path: 'conversations',
    title: $localize`:@@chat.title:Conversations`,
    canActivate: [signedIn],
    loadComponent: () => import('./conversations').then((file) => file.Conversations),
    children: [
      { path: '', pathMatch: 'full', loadComponent: () => import('./none-chosen').then((file) => file.NoneChosen) },
      { path: ':id', loadComponent: () => import('./thread').then((file) => file.Thread) },
    ],
  },
];
