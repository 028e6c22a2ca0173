import { Component, computed, inject, input } from '@angular/core';
import { Say } from '../shared/say';
import { EarningsBars } from './earnings-bars';
import { bestWords, countWords, earnedWords, namedPlaces } from './earnings-words';
import { EarningsSheet as Sheet } from './money.model';

const ALL = 100;

/** What came in one currency: how much is left, over time and by consultation, each drawn and in numbers. */
@Component({
  selector: 'vv-earnings-sheet',
  imports: [EarningsBars],
  templateUrl: './earnings-sheet.html',
  styleUrl: './earnings-sheet.css',
})
export class EarningsSheet {
  protected readonly say = inject(Say);
  /** By days or months. */
  readonly overTime = input.required<Sheet>();
  readonly byOffering = input.required<Sheet>();
  readonly by = input.required<'day' | 'month'>();
  protected readonly counted = countWords;
  protected readonly total = computed(() => this.overTime().total);
  protected readonly words = computed(() => earnedWords(this.total(), this.say));
  protected readonly places = computed(() => namedPlaces(this.overTime().items, this.say));
  protected readonly best = computed(() => bestWords(this.places(), this.say));
  /** A month of days is long, and mostly empty. */
  protected readonly rows = computed(() =>
    this.by() === 'month' ? this.places() : this.places().filter(({ earned }) => earned.payments > 0),
  );
  protected readonly offerings = computed(() => {
    const most = Math.max(1, ...this.byOffering().items.map(({ net }) => net.minor));
    return this.byOffering().items.map((earned) => ({
      ...earned,
      share: (ALL * earned.net.minor) / most,
    }));
  });
}
