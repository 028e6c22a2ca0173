import { Routes } from '@angular/router';
import { holding } from '../account/guards';
import { healthRoute } from './health.routes';

/** What the operator of an instance sees. */
export const operatorRoutes: Routes = [
  {
    path: 'operator',
    canActivate: [holding('operator', '/')],
    loadComponent: () => import('./operator-frame').then((file) => file.OperatorFrame),
    children: [
      healthRoute,
      {
        path: 'outbox',
        title: $localize`:@@operator.outbox:Outbox`,
        loadComponent: () => import('./outbox-page').then((file) => file.OutboxPage),
      },
      {
        path: 'disputes',
        title: $localize`:@@operator.disputes:Disputes`,
        loadComponent: () => import('./disputes-page').then((file) => file.DisputesPage),
      },
    ],
  },
];
