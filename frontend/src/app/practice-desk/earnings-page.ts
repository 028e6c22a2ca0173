import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Banner } from '../shared/banner';
import { problemOf } from '../shared/problem';
import { saveFile } from '../shared/save-file';
import { Say } from '../shared/say';
import { localDate } from '../shared/time';
import { Awaited } from './awaited';
import { noonOf } from './day-title';
import { Desk } from './desk';
import { deskSentence } from './desk-sentences';
import { EarningsSheet } from './earnings-sheet';
import { MoneyApi } from './money-api';
import { EarningsReport, EarningsSheet as Sheet, Period } from './money.model';
import { drawnBy, nameOf, PeriodName, periodOf, PERIODS } from './periods';

const NAMES: Record<PeriodName, string> = {
  '12-months': $localize`:@@desk.periodTwelveMonths:Twelve months`,
  month: $localize`:@@desk.periodMonth:This month`,
  'last-month': $localize`:@@desk.periodLastMonth:Last month`,
  year: $localize`:@@desk.periodYear:This year`,
  'last-year': $localize`:@@desk.periodLastYear:Last year`,
};

/** What the practice has earned in a period that stands in the address: in words, drawn, in numbers, and as a file. */
@Component({
  selector: 'vv-earnings-page',
  imports: [RouterLink, Awaited, Banner, EarningsSheet],
  templateUrl: './earnings-page.html',
  styleUrl: './earnings-page.css',
  host: { class: 'stack' },
})
export class EarningsPage {
  private readonly router = inject(Router);
  private readonly api = inject(MoneyApi);
  private readonly desk = inject(Desk);
  protected readonly say = inject(Say);
  /** A name, see `PERIODS`. */
  readonly period = input<string>();
  /** `2026-11-24`; counts only together with `to`. */
  readonly from = input<string>();
  readonly to = input<string>();

  protected readonly names = PERIODS.map((name) => ({ name, words: NAMES[name] }));
  private readonly asked = computed(() => ({ period: this.period(), from: this.from(), to: this.to() }));
  protected readonly name = computed(() => nameOf(this.asked()));
  private readonly today = localDate(new Date().toISOString(), this.desk.zone());
  protected readonly days = computed<Period>(() => periodOf(this.asked(), this.today));
  protected readonly by = computed(() => drawnBy(this.days()));
  protected readonly zoneWords = this.desk.zoneWords;
  protected readonly overTime = this.api.earnings(this.days, this.by);
  protected readonly byOffering = this.api.earnings(this.days, () => 'offering');
  protected readonly sheets = computed(() => {
    const [overTime, byOffering] = [sheetsOf(this.overTime), sheetsOf(this.byOffering)];
    return overTime
      .map((sheet) => ({
        currency: sheet.total.net.currency,
        overTime: sheet,
        byOffering: byOffering.find(({ total }) => total.net.currency === sheet.total.net.currency),
      }))
      .filter(({ overTime: { total }, byOffering: found }) => found && total.payments > 0) as {
      currency: string;
      overTime: Sheet;
      byOffering: Sheet;
    }[];
  });
  protected readonly isKnown = computed(() => this.overTime.hasValue() && this.byOffering.hasValue());
  protected readonly isSaving = signal(false);
  protected readonly refusal = signal<string | null>(null);

  /** "1–24 November 2026". */
  protected span(): string {
    const { from, to } = this.days();
    return from <= to ? this.say.time.days(noonOf(from), noonOf(to), 'UTC') : '';
  }

  protected choose(from: string, to: string): void {
    if (from && to) {
      void this.router.navigate(['/practice/earnings'], { queryParams: { from, to } });
    }
  }

  protected async save(): Promise<void> {
    const days = this.days();
    this.isSaving.set(true);
    this.refusal.set(null);
    try {
      saveFile(await this.api.earningsTable(days), `visavis-${days.from}-${days.to}.csv`);
    } catch (error) {
      this.refusal.set(deskSentence(problemOf(error)));
    } finally {
      this.isSaving.set(false);
    }
  }
}

function sheetsOf(found: { hasValue(): boolean; value(): EarningsReport | undefined }): Sheet[] {
  const report = found.hasValue() ? found.value() : undefined;
  return report ? [report, ...report.others] : [];
}
