import { inject, LOCALE_ID, Service } from '@angular/core';
import { formatMoney, formatShortMoney, Money } from './money';
import { cityOf, localDate, sameClock, TimeFormat } from './time';

/** Puts amounts, times and languages into words of the language on screen. */
@Service()
export class Say {
  private readonly locale = inject(LOCALE_ID);
  private readonly languages = new Intl.DisplayNames(this.locale, { type: 'language' });
  readonly time = new TimeFormat(this.locale);

  money(money: Money): string {
    return formatMoney(money, this.locale);
  }

  /** "€45", for the marks of a scale. */
  shortMoney(money: Money): string {
    return formatShortMoney(money, this.locale);
  }

  /** "Euro", "Canadian Dollar". */
  currency(code: string): string {
    return new Intl.DisplayNames(this.locale, { type: 'currency' }).of(code) ?? code;
  }

  /** "50%", in French "50 %"; of a hundred. */
  percent(hundredths: number): string {
    return new Intl.NumberFormat(this.locale, { style: 'percent' }).format(hundredths / 100);
  }

  /** "English", "anglais". */
  language(code: string): string {
    return this.languages.of(code) ?? code;
  }

  languageList(codes: readonly string[]): string {
    return new Intl.ListFormat(this.locale, { type: 'conjunction' }).format(codes.map((code) => this.language(code)));
  }

  /** "your time 10:00 · Paris 16:00"; just "10:00" when both clocks read the same. */
  bothClocks(instant: string, own: string, other: string): string {
    const mine = this.time.clock(instant, own);
    if (sameClock(instant, own, other)) {
      return mine;
    }
    const theirs =
      localDate(instant, own) === localDate(instant, other)
        ? this.time.clock(instant, other)
        : `${this.time.shortDay(instant, other)} ${this.time.clock(instant, other)}`;
    return $localize`:@@shared.bothClocks:your time ${mine}:mine: · ${cityOf(other)}:city: ${theirs}:theirs:`;
  }

  /** The clock of another zone, with its day when that is another one: "16:00", "Wed 01:00"; null when it reads the same. */
  otherClock(instant: string, own: string, other: string): string | null {
    if (sameClock(instant, own, other)) {
      return null;
    }
    const clock = this.time.clock(instant, other);
    return localDate(instant, own) === localDate(instant, other)
      ? clock
      : `${this.time.weekday(instant, other)} ${clock}`;
  }

  /** " (Paris 16:00)", to stand behind a time by one's own clock; nothing when both clocks read the same. */
  alsoThere(instant: string, own: string, other: string): string {
    const clock = this.otherClock(instant, own, other);
    return clock ? ` (${cityOf(other)} ${clock})` : '';
  }

  /** "1 min", "1 h 15". */
  minutes(minutes: number): string {
    const hours = Math.floor(minutes / 60);
    const rest = String(minutes % 60).padStart(2, '0');
    return hours === 0
      ? `${minutes}\u00a0min`
      : minutes % 60 === 0
        ? `${hours}\u00a0h`
        : `${hours}\u00a0h\u00a0${rest}`;
  }
}
