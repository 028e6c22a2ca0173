import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Portrait } from '../shared/portrait';
import { Say } from '../shared/say';
import { VIEWER_ZONE } from '../shared/viewer';
import { PracticeSummary } from './practice.model';

/** One practice among those found; the whole card leads to its page. */
@Component({
  selector: 'vv-practice-card',
  imports: [RouterLink, Portrait],
  template: `
    <vv-portrait [photo]="practice().photoUrl" [name]="practice().name" />
    <div class="text">
      <h3>
        <a [routerLink]="['/practices', practice().slug]">{{ practice().name }}</a>
      </h3>
      <p>{{ practice().headline }}</p>
      <p class="small soft">{{ languages() }}</p>
    </div>
    <div class="foot">
      @if (practice().priceFrom; as price) {
        <span class="soft" i18n="@@practice.priceFrom"
          >from <span class="price">{{ say.money(price) }}</span></span
        >
      }
      @if (practice().nextFreeAt; as next) {
        <span class="chip accent" i18n="@@practice.nextFree"
          >Next free: <time [attr.datetime]="next">{{ moment(next) }}</time></span
        >
      } @else {
        <span class="chip" i18n="@@practice.notFree">Fully booked for now</span>
      }
    </div>
  `,
  styleUrl: './practice-card.css',
  host: { class: 'card' },
})
export class PracticeCard {
  protected readonly say = inject(Say);
  protected readonly zone = inject(VIEWER_ZONE);
  readonly practice = input.required<PracticeSummary>();
  protected readonly languages = computed(() => this.say.languageList(this.practice().languages));

  /** By the viewer's clock, and by the practice's where it differs. */
  protected moment(instant: string): string {
    const own = this.zone();
    return this.say.time.shortMoment(instant, own) + this.say.alsoThere(instant, own, this.practice().zone);
  }
}
