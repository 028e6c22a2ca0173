import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ListTrouble } from '../shared/list-trouble';
import { MoreButton } from '../shared/more-button';
import { Say } from '../shared/say';
import { VIEWER_ZONE } from '../shared/viewer';
import { disputeWords, reasonWords } from './dispute-words';
import { OperatorApi } from './operator-api';

/** What clients complain of at their banks; whoever has the account at Stripe answers it. */
@Component({
  selector: 'vv-disputes-page',
  imports: [RouterLink, ListTrouble, MoreButton],
  templateUrl: './disputes-page.html',
  styleUrl: './disputes-page.css',
  host: { class: 'stack' },
})
export class DisputesPage {
  protected readonly say = inject(Say);
  protected readonly zone = inject(VIEWER_ZONE);
  protected readonly disputes = inject(OperatorApi).disputes();
  protected readonly wordsOf = disputeWords;
  protected readonly reasonOf = reasonWords;
}
