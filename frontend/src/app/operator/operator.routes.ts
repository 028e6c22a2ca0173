import { Component } from '@angular/core';
import { RouterOutlet, Routes } from '@angular/router';
import { holding } from '../account/guards';
import { healthRoute } from './health.routes';

@Component({
  selector: 'vv-operator-frame',
  imports: [RouterOutlet],
  template: `<router-outlet />`,
  host: { class: 'page' },
})
class OperatorFrame {}

/** What the operator of an instance sees. */
export const operatorRoutes: Routes = [
  { path: 'operator', canActivate: [holding('operator', '/')], component: OperatorFrame, children: [healthRoute] },
];
