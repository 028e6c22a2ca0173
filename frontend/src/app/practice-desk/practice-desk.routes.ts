import { inject } from '@angular/core';
import { CanActivateFn, Router, Routes } from '@angular/router';
import { holding, signedIn } from '../account/guards';
import { Session } from '../account/session';
import { asksBeforeLeaving } from './unsaved-changes';

/** Who runs a practice already has nothing to open. */
const withoutPractice: CanActivateFn = () =>
  !inject(Session).has('practitioner') || inject(Router).parseUrl('/practice');

export const practiceDeskRoutes: Routes = [
  {
    path: 'open-practice',
    canActivate: [signedIn, withoutPractice],
    canDeactivate: [asksBeforeLeaving],
    title: $localize`:@@desk.openTitle:Open your practice`,
    loadComponent: () => import('./open-practice').then((file) => file.OpenPractice),
  },
  {
    path: 'practice',
    canActivate: [holding('practitioner', '/open-practice')],
    loadComponent: () => import('./desk-frame').then((file) => file.DeskFrame),
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: $localize`:@@desk.agenda:Agenda`,
        loadComponent: () => import('./agenda').then((file) => file.Agenda),
      },
      {
        path: 'clients',
        title: $localize`:@@desk.clients:Clients`,
        loadComponent: () => import('./clients-page').then((file) => file.ClientsPage),
      },
      {
        path: 'payments',
        title: $localize`:@@desk.payments:Payments`,
        loadComponent: () => import('./payments-page').then((file) => file.PaymentsPage),
      },
      {
        path: 'earnings',
        title: $localize`:@@desk.earnings:Earnings`,
        loadComponent: () => import('./earnings-page').then((file) => file.EarningsPage),
      },
      {
        path: 'book',
        title: $localize`:@@desk.bookFor:Book for a client`,
        loadComponent: () => import('./book-page').then((file) => file.BookPage),
      },
      {
        path: 'profile',
        canDeactivate: [asksBeforeLeaving],
        title: $localize`:@@desk.profile:Profile`,
        loadComponent: () => import('./profile-page').then((file) => file.ProfilePage),
      },
      {
        path: 'offerings',
        canDeactivate: [asksBeforeLeaving],
        title: $localize`:@@desk.offerings:Consultations`,
        loadComponent: () => import('./offerings-page').then((file) => file.OfferingsPage),
      },
      {
        path: 'openings',
        canDeactivate: [asksBeforeLeaving],
        title: $localize`:@@desk.openings:Openings`,
        loadComponent: () => import('./openings-page').then((file) => file.OpeningsPage),
      },
      {
        path: 'absences',
        canDeactivate: [asksBeforeLeaving],
        title: $localize`:@@desk.absences:Absences`,
        loadComponent: () => import('./absences-page').then((file) => file.AbsencesPage),
      },
      {
        path: 'special-days',
        canDeactivate: [asksBeforeLeaving],
        title: $localize`:@@desk.specialDays:Special days`,
        loadComponent: () => import('./special-days-page').then((file) => file.SpecialDaysPage),
      },
      {
        path: 'calendars',
        canDeactivate: [asksBeforeLeaving],
        title: $localize`:@@desk.calendars:Other calendars`,
        loadComponent: () => import('./calendars-page').then((file) => file.CalendarsPage),
      },
      {
        path: 'policy',
        canDeactivate: [asksBeforeLeaving],
        title: $localize`:@@desk.policy:Cancellation`,
        loadComponent: () => import('./policy-page').then((file) => file.PolicyPage),
      },
    ],
  },
];
