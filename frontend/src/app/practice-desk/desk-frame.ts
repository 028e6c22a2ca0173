import { Component, inject } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
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
  protected readonly screens = [
    { path: '/practice', exact: true, name: $localize`:@@desk.agenda:Agenda` },
    { path: '/practice/profile', exact: false, name: $localize`:@@desk.profile:Profile` },
    { path: '/practice/offerings', exact: false, name: $localize`:@@desk.offerings:Consultations` },
    { path: '/practice/openings', exact: false, name: $localize`:@@desk.openings:Openings` },
    { path: '/practice/absences', exact: false, name: $localize`:@@desk.absences:Absences` },
  ];
}
