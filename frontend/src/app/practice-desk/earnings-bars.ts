import { Component, computed, inject, input } from '@angular/core';
import { Money } from '../shared/money';
import { Say } from '../shared/say';
import { marksFor } from './bar-scale';
import { EarnedOf } from './money.model';

/** A day or a month, as it is called in full and under its bar. */
export interface Named {
  earned: EarnedOf;
  name: string;
  short: string;
}

interface Part {
  kind: 'net' | 'disputed' | 'refunded';
  /** In percent of the height. */
  y: number;
  height: number;
}

/** How many names fit under a picture as wide as a desk, and under one as wide as a phone. */
const NAMES_WIDE = 12;
const NAMES_NARROW = 5;
const SHARE_OF_PLACE = 0.62;

/**
 * What came in over time as bars: what is left, what banks took and what was given back on top of each other. Only to be
 * looked at: the same numbers stand in a table beside it.
 */
@Component({
  selector: 'vv-earnings-bars',
  templateUrl: './earnings-bars.html',
  styleUrl: './earnings-bars.css',
  host: { 'aria-hidden': 'true' },
})
export class EarningsBars {
  private readonly say = inject(Say);
  readonly places = input.required<Named[]>();
  private readonly marks = computed(() =>
    marksFor(Math.max(0, ...this.places().map(({ earned }) => earned.gross.minor))),
  );
  protected readonly scale = computed(() =>
    this.marks()
      .map((minor) => ({ words: this.say.shortMoney({ ...this.currency(), minor }), y: 100 - this.percent(minor) }))
      .reverse(),
  );
  protected readonly bars = computed(() => {
    const width = 100 / this.places().length;
    return this.places().map((place, index) => ({
      ...place,
      x: index * width + (width * (1 - SHARE_OF_PLACE)) / 2,
      width: width * SHARE_OF_PLACE,
      middle: (index + 0.5) * width,
      isNamed: index % Math.ceil(this.places().length / NAMES_WIDE) === 0,
      isNamedNarrow: index % Math.ceil(this.places().length / NAMES_NARROW) === 0,
      parts: this.parts(place.earned),
    }));
  });
  protected readonly has = computed(() => ({
    refunded: this.places().some(({ earned }) => earned.refunded.minor > 0),
    disputed: this.places().some(({ earned }) => earned.disputed.minor > 0),
  }));

  protected words({ name, earned }: Named): string {
    return `${name}: ${this.say.money(earned.net)}`;
  }

  private parts({ net, disputed, refunded }: EarnedOf): Part[] {
    let reached = 0;
    return (
      [
        ['net', net],
        ['disputed', disputed],
        ['refunded', refunded],
      ] as const
    )
      .filter(([, { minor }]) => minor > 0)
      .map(([kind, { minor }]) => {
        const height = this.percent(minor);
        reached += height;
        return { kind, height, y: 100 - reached };
      });
  }

  private percent(minor: number): number {
    return (100 * minor) / (this.marks().at(-1) ?? 1);
  }

  private currency(): Money {
    return this.places()[0]?.earned.net ?? { minor: 0, currency: 'EUR' };
  }
}
