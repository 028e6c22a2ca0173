import { Component, computed, ElementRef, inject, linkedSignal, signal } from '@angular/core';
import { Announcer } from '../shared/announcer';
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
import { History } from './history';
import { LimitsForm } from './limits-form';
import { SlotPreview } from './slot-preview';
import { faultsOf, isFaultless, openingsOf, TypedStretch, WEEKDAYS, WeekHours, weekHoursOf } from './week-hours';
import { WeekDrawing } from './week-drawing';
import { weekSentence } from './week-sentence';

const ALWAYS = { starts: '00:00', ends: '00:00' };

/** The weekly openings, typed day by day and saved together. */
@Component({
  selector: 'vv-openings-page',
  imports: [Awaited, Banner, DayEditor, LimitsForm, SlotPreview, WeekDrawing],
  templateUrl: './openings-page.html',
  styleUrl: './openings-page.css',
  host: {
    class: 'stack',
    '(window:beforeunload)': 'hasUnsavedChanges() && $event.preventDefault()',
    '(document:keydown)': 'undoByKey($event)',
  },
})
export class OpeningsPage implements Editor {
  private readonly api = inject(DeskApi);
  private readonly announcer = inject(Announcer);
  private readonly toaster = inject(Toaster);
  private readonly say = inject(Say);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly desk = inject(Desk);
  protected readonly zone = this.desk.zoneWords;
  protected readonly step = computed(() => this.desk.practice()?.stepMinutes ?? 15);
  protected readonly found = this.api.openings();
  protected readonly week = linkedSignal(() => weekHoursOf(this.found.hasValue() ? this.found.value().items : []));
  protected readonly faults = computed(() => faultsOf(this.week()));
  protected readonly isBusy = signal(false);
  /** Faults are shown once somebody wanted to save, or has left a row. */
  protected readonly refusal = signal<string | null>(null);
  private readonly isTouched = signal(false);
  private readonly history = new History<WeekHours>();
  protected readonly canUndo = signal(false);
  protected readonly sentence = computed(() => weekSentence(this.week(), this.dayNames));
  protected readonly dayNames = WEEKDAYS.map((weekday) => this.say.time.weekdayName(weekday));

  hasUnsavedChanges(): boolean {
    return this.isTouched();
  }

  protected change(day: number, rows: TypedStretch[]): void {
    // Typing on in a day is one step, a row more or less is another.
    const place = this.week()[day]?.length === rows.length ? `typed ${day}` : undefined;
    this.edit((week) => week.map((other, index) => (index === day ? rows : other)), place);
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

  protected draw(week: WeekHours): void {
    this.edit(() => week);
  }

  protected undo(): void {
    const before = this.history.undo();
    if (before) {
      this.week.set(before);
      this.isTouched.set(!this.history.isEmpty);
      this.canUndo.set(!this.history.isEmpty);
      this.announcer.say($localize`:@@desk.undone:Undone.`);
    }
  }

  /** Where one types, the browser undoes the letters. */
  protected undoByKey(event: KeyboardEvent): void {
    const isTyping = event.target instanceof HTMLInputElement && event.target.type === 'text';
    if ((event.ctrlKey || event.metaKey) && !event.shiftKey && event.key === 'z' && !isTyping) {
      event.preventDefault();
      this.undo();
    }
  }

  protected undoAll(): void {
    this.week.set(weekHoursOf(this.found.value()?.items ?? []));
    this.settle();
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
      this.settle();
      this.toaster.show($localize`:@@desk.openingsSaved:Your openings are saved. Free times follow at once.`);
    } catch (error) {
      this.refusal.set(deskSentence(problemOf(error)));
    } finally {
      this.isBusy.set(false);
    }
  }

  private edit(change: (week: WeekHours) => WeekHours, place?: string): void {
    this.history.keep(this.week(), place);
    this.week.update(change);
    this.isTouched.set(true);
    this.canUndo.set(true);
  }

  private settle(): void {
    this.history.clear();
    this.canUndo.set(false);
    this.isTouched.set(false);
  }
}
