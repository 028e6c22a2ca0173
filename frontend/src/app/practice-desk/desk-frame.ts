import { Component, inject } from '@angular/core';
import { IsActiveMatchOptions, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { Portrait } from '../shared/portrait';
import { Awaited } from './awaited';
import { Desk } from './desk';
import { LeaveDialog } from './leave-dialog';

/** What stands round every screen of the desk: which practice it is, and the ways from screen to screen. */
@Component({
  selector: 'vv-desk-frame',
  imports: [RouterOutlet, RouterLink, RouterLinkActive, Portrait, Awaited, LeaveDialog],
  templateUrl: './desk-frame.html',
  styleUrl: './desk-frame.css',
  providers: [Desk],
  host: { class: 'page' },
})
export class DeskFrame {
  protected readonly desk = inject(Desk);
  protected readonly screens: { path: string; paths: 'exact' | 'subset'; name: string }[] = [
    { path: '/practice', paths: 'exact', name: $localize`:@@desk.agenda:Agenda` },
    { path: '/practice/clients', paths: 'subset', name: $localize`:@@desk.clients:Clients` },
    { path: '/practice/payments', paths: 'subset', name: $localize`:@@desk.payments:Payments` },
    { path: '/practice/earnings', paths: 'subset', name: $localize`:@@desk.earnings:Earnings` },
    { path: '/practice/openings', paths: 'subset', name: $localize`:@@desk.openings:Openings` },
    { path: '/practice/special-days', paths: 'subset', name: $localize`:@@desk.specialDays:Special days` },
    { path: '/practice/absences', paths: 'subset', name: $localize`:@@desk.absences:Absences` },
    { path: '/practice/calendars', paths: 'subset', name: $localize`:@@desk.calendars:Other calendars` },
    { path: '/practice/offerings', paths: 'subset', name: $localize`:@@desk.offerings:Consultations` },
    { path: '/practice/policy', paths: 'subset', name: $localize`:@@desk.policy:Cancellation` },
    { path: '/practice/profile', paths: 'subset', name: $localize`:@@desk.profile:Profile` },
  ];

  /** The agenda stays the agenda whatever week it shows. */
  protected matching(paths: 'exact' | 'subset'): IsActiveMatchOptions {
    return { paths, queryParams: 'ignored', fragment: 'ignored', matrixParams: 'ignored' };
  }
}
