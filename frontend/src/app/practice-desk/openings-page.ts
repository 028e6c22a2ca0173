import { Component, computed, ElementRef, inject, linkedSignal, signal } from '@angular/core';
import { Banner } from '../shared/banner';
import { focusFirstError } from '../shared/form-problem';
import { problemOf } from '../shared/problem';
import { Say } from '../shared/say';
import { Toaster } from '../shared/toaster';
import { Awaited } from './awaited';
import { DayEditor } from './day-editor';
import { Desk } from './desk';
import { DeskApi } from './desk-api';
import { deskSentence } from './desk-sentences';
import { Editor } from './unsaved-changes';
import { faultsOf, isFaultless, openingsOf, TypedStretch, WEEKDAYS, weekHoursOf } from './week-hours';
import { WeekPicture } from './week-picture';

const ALWAYS = { starts: '00:00', ends: '00:00' };

/** The weekly openings, typed day by day and saved together. */
@Component({
  selector: 'vv-openings-page',
  imports: [Awaited, Banner, DayEditor, WeekPicture],
  templateUrl: './openings-page.html',
  styleUrl: './openings-page.css',
  host: { class: 'stack', '(window:beforeunload)': 'hasUnsavedChanges() && $event.preventDefault()' },
})
export class OpeningsPage implements Editor {
  private readonly api = inject(DeskApi);
  private readonly toaster = inject(Toaster);
  private readonly say = inject(Say);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly zone = inject(Desk).zone;
  protected readonly found = this.api.openings();
  protected readonly week = linkedSignal(() => weekHoursOf(this.found.hasValue() ? this.found.value().items : []));
  protected readonly faults = computed(() => faultsOf(this.week()));
  protected readonly isBusy = signal(false);
  /** Faults are shown once somebody wanted to save, or has left a row. */
  protected readonly refusal = signal<string | null>(null);
  private readonly isTouched = signal(false);
  protected readonly dayNames = WEEKDAYS.map((weekday) => this.say.time.weekdayName(weekday));

  hasUnsavedChanges(): boolean {
    return this.isTouched();
  }

  protected change(day: number, rows: TypedStretch[]): void {
    this.edit((week) => week.map((other, index) => (index === day ? rows : other)));
  }

  protected copy(from: number, days: number[]): void {
    const rows = this.week()[from] ?? [];
    this.edit((week) => week.map((other, index) => (days.includes(index) ? rows.map((row) => ({ ...row })) : other)));
    const day = this.dayNames[from];
    this.toaster.show($localize`:@@desk.copied:The hours of ${day}:day: are copied. Save to keep them.`);
  }

  protected openAlways(): void {
    this.edit((week) => week.map(() => [{ ...ALWAYS }]));
  }

  protected undo(): void {
    this.week.set(weekHoursOf(this.found.value()?.items ?? []));
    this.isTouched.set(false);
    this.refusal.set(null);
  }

  protected async save(): Promise<void> {
    this.refusal.set(null);
    if (!isFaultless(this.week())) {
      this.refusal.set(
        $localize`:@@desk.hoursFaulty:Some hours cannot be saved yet. Mend the marked ones; nothing is lost.`,
      );
      focusFirstError(this.element.nativeElement);
      return;
    }
    this.isBusy.set(true);
    try {
      this.found.set(await this.api.replaceOpenings(openingsOf(this.week())));
      this.isTouched.set(false);
      this.toaster.show($localize`:@@desk.openingsSaved:Your openings are saved. Free times follow at once.`);
    } catch (error) {
      this.refusal.set(deskSentence(problemOf(error)));
    } finally {
      this.isBusy.set(false);
    }
  }

  private edit(change: (week: TypedStretch[][]) => TypedStretch[][]): void {
    this.week.update(change);
    this.isTouched.set(true);
  }
}
