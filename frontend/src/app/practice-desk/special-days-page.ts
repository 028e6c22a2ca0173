import { Component, computed, inject, signal, viewChild } from '@angular/core';
import { Banner } from '../shared/banner';
import { problemOf } from '../shared/problem';
import { Say } from '../shared/say';
import { localDate } from '../shared/time';
import { Toaster } from '../shared/toaster';
import { Awaited } from './awaited';
import { dayTitle } from './day-title';
import { Desk } from './desk';
import { DeskApi } from './desk-api';
import { deskSentence } from './desk-sentences';
import { SpecialDay } from './desk.model';
import { SpecialDayForm } from './special-day-form';
import { Editor } from './unsaved-changes';

/** Dates on which the practice is closed, or open at other hours than the week says. */
@Component({
  selector: 'vv-special-days-page',
  imports: [Awaited, Banner, SpecialDayForm],
  templateUrl: './special-days-page.html',
  styleUrl: './special-days-page.css',
  host: { class: 'stack', '(window:beforeunload)': 'hasUnsavedChanges() && $event.preventDefault()' },
})
export class SpecialDaysPage implements Editor {
  private readonly api = inject(DeskApi);
  private readonly desk = inject(Desk);
  private readonly toaster = inject(Toaster);
  protected readonly say = inject(Say);
  private readonly form = viewChild(SpecialDayForm);
  protected readonly found = this.api.specialDays();
  private readonly openings = this.api.openings();
  protected readonly usual = computed(() => (this.openings.hasValue() ? this.openings.value().items : []));
  protected readonly today = localDate(new Date().toISOString(), this.desk.zone());
  /** What is past is left out. */
  protected readonly days = computed(() =>
    this.found.hasValue()
      ? this.found
          .value()
          .items.filter(({ date }) => date >= this.today)
          .sort((one, other) => one.date.localeCompare(other.date))
      : undefined,
  );
  protected readonly changing = signal<SpecialDay | undefined>(undefined);
  protected readonly refusal = signal<string | null>(null);
  protected readonly title = dayTitle;

  hasUnsavedChanges(): boolean {
    return this.form()?.hasUnsavedChanges() ?? false;
  }

  protected hours({ openings }: SpecialDay): string {
    return openings.map(({ starts, ends }) => `${starts}–${ends}`).join(', ');
  }

  protected kept(day: SpecialDay): void {
    const was = this.changing();
    this.changing.set(undefined);
    this.put(day);
    this.toaster.show($localize`:@@desk.specialKept:Saved. Free times follow at once.`);
    if (was && was.date !== day.date) {
      void this.remove(was);
    }
  }

  protected async remove(day: SpecialDay): Promise<void> {
    this.refusal.set(null);
    try {
      await this.api.removeSpecialDay(day.date);
      this.found.update((all) => ({ items: (all?.items ?? []).filter(({ date }) => date !== day.date) }));
      this.toaster.show($localize`:@@desk.specialRemoved:On that day the hours of the week count again.`, {
        label: $localize`:@@desk.undo:Undo`,
        do: () => void this.restore(day),
      });
    } catch (error) {
      this.refusal.set(deskSentence(problemOf(error)));
    }
  }

  private async restore(day: SpecialDay): Promise<void> {
    try {
      this.put(await this.api.keepSpecialDay(day));
    } catch (error) {
      this.refusal.set(deskSentence(problemOf(error)));
    }
  }

  private put(day: SpecialDay): void {
    this.found.update((all) => ({ items: [...(all?.items ?? []).filter(({ date }) => date !== day.date), day] }));
  }
}
