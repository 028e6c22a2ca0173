import { Routes } from '@angular/router';
import { holding } from '../account/guards';
import { healthRoute } from './health.routes';

export const operatorRoutes: Routes = [
  { path: 'operator', canActivate: [holding('operator', '/')], children: [healthRoute] },
];
