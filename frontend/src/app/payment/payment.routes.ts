import { Routes } from '@angular/router';
import { signedIn } from '../account/guards';

export const paymentRoutes: Routes = [
  {
    path: 'account/payments',
    canActivate: [signedIn],
    title: $localize`:@@payment.yours:Your payments`,
    loadComponent: () => import('./payments-page').then((file) => file.PaymentsPage),
  },
  {
    path: 'payments/:id/receipt',
    canActivate: [signedIn],
    title: $localize`:@@booking.receipt:Receipt`,
    loadComponent: () => import('./receipt-page').then((file) => file.ReceiptPage),
  },
];
