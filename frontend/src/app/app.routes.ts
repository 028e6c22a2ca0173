import { Routes } from '@angular/router';

/** Each feature brings its own routes, loaded when one of them is first wanted. */
export const routes: Routes = [
  { path: '', loadChildren: () => import('./practice/practice.routes').then((file) => file.practiceRoutes) },
  { path: '', loadChildren: () => import('./account/account.routes').then((file) => file.accountRoutes) },
  { path: '', loadChildren: () => import('./booking/booking.routes').then((file) => file.bookingRoutes) },
  {
    path: '',
    loadChildren: () => import('./practice-desk/practice-desk.routes').then((file) => file.practiceDeskRoutes),
  },
  { path: '', loadChildren: () => import('./payment/payment.routes').then((file) => file.paymentRoutes) },
  { path: '', loadChildren: () => import('./operator/operator.routes').then((file) => file.operatorRoutes) },
  { path: '', loadChildren: () => import('./chat/chat.routes').then((file) => file.chatRoutes) },
  { path: '', loadChildren: () => import('./call/call.routes').then((file) => file.callRoutes) },
  {
    path: '**',
    title: $localize`:@@shell.notFoundTitle:There is nothing at this address`,
    loadComponent: () => import('./shell/not-found').then((file) => file.NotFound),
  },
];
