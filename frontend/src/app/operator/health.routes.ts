import { Route } from '@angular/router';

export const healthRoute: Route = {
  path: '',
  pathMatch: 'full',
  title: $localize`:@@operator.health:Health of the service`,
  loadComponent: () => import('./health-page').then((file) => file.HealthPage),
};
