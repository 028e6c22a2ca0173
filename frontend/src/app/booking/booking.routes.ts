import { Routes } from '@angular/router';
import { signedIn } from '../account/guards';

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
    title: $localize`:@@booking.one:Your booking`,
    loadComponent: () => import('./booking-page').then((file) => file.BookingPage),
  },
];
