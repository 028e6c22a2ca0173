import { Routes } from '@angular/router';
import { signedIn } from '../account/guards';
import { takesInvitation } from './invitation';

export const bookingRoutes: Routes = [
  {
    path: 'practices/:slug',
    loadComponent: () => import('./practice-page').then((file) => file.PracticePage),
  },
  {
    path: 'bookings',
    canActivate: [signedIn],
    title: $localize`:@@booking.mine:My bookings`,
    loadComponent: () => import('./my-bookings').then((file) => file.MyBookings),
  },
  {
    path: 'bookings/:id',
    canActivate: [takesInvitation],
    title: $localize`:@@booking.one:Your booking`,
    loadComponent: () => import('./booking-page').then((file) => file.BookingPage),
  },
  {
    path: 'bookings/:id/move',
    canActivate: [signedIn],
    title: $localize`:@@booking.moveTitle:Move a booking`,
    loadComponent: () => import('./move-page').then((file) => file.MovePage),
  },
];
