import { Component, computed, ElementRef, inject, input, linkedSignal, output, signal } from '@angular/core';
import { Banner } from '../shared/banner';
import { Control, Field } from '../shared/field';
import { focusFirstError } from '../shared/form-problem';
import { problemOf } from '../shared/problem';
import { weekdayOf } from './day-hours';
import { DeskApi } from './desk-api';
import { deskSentence } from './desk-sentences';
import { SpecialDay, WeeklyOpening } from './desk.model';
import { HourRows } from './hour-rows';
import { faultsOf, isFaultless, openingsOf, TypedStretch } from './week-hours';

/** A date with hours of its own: a new one, or one that is being changed. */
@Component({
  selector: 'vv-special-day-form',
  imports: [Banner, Control, Field, HourRows],
  templateUrl: './special-day-form.html',
  styles: `
    :host {
      display: block;
    }
    fieldset {
      display: grid;
      gap: 8px;
    }
    legend {
      margin-block-end: 8px;
      font-weight: 600;
    }
  `,
  host: { class: 'card' },
})
export class SpecialDayForm {
  private readonly api = inject(DeskApi);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  /** The one being changed. */
  readonly day = input<SpecialDay>();
  /** The ordinary week, proposed as hours to begin with. */
  readonly usual = input.required<WeeklyOpening[]>();
  readonly today = input.required<string>();
  readonly kept = output<SpecialDay>();
  readonly dropped = output();

  protected readonly date = linkedSignal(() => this.day()?.date ?? '');
  protected readonly note = linkedSignal(() => this.day()?.note ?? '');
  protected readonly isClosed = linkedSignal(() => (this.day()?.openings.length ?? 0) === 0);
  protected readonly rows = linkedSignal<TypedStretch[]>(() => (this.day()?.openings ?? []).map((row) => ({ ...row })));
  protected readonly faults = computed(() => faultsOf([this.rows()])[0] ?? []);
  protected readonly isTouched = linkedSignal({ source: this.day, computation: () => false });
  protected readonly isTried = signal(false);
  protected readonly isBusy = signal(false);
  protected readonly refusal = signal<string | null>(null);
  protected readonly dateError = computed(() => {
    if (!this.isTried() || (this.date() && this.date() >= this.today())) {
      return undefined;
    }
    return this.date()
      ? $localize`:@@desk.specialPast:This day has passed. Choose one that is still to come.`
      : $localize`:@@desk.specialDateMissing:Choose the day.`;
  });

  hasUnsavedChanges(): boolean {
    return this.isTouched();
  }

  protected chooseDate(date: string): void {
    this.isTouched.set(true);
    this.date.set(date);
  }

  protected writeNote(note: string): void {
    this.isTouched.set(true);
    this.note.set(note);
  }

  /** Begins with what that weekday usually has. */
  protected open(isOpen: boolean): void {
    this.isTouched.set(true);
    this.isClosed.set(!isOpen);
    if (isOpen && this.rows().length === 0) {
      const weekday = this.date() ? weekdayOf(this.date()) : 0;
      const usual = this.usual().filter((opening) => opening.weekday === weekday);
      this.rows.set(usual.length > 0 ? usual.map(({ starts, ends }) => ({ starts, ends })) : [{ starts: '09:00', ends: '17:00' }]); // prettier-ignore
    }
  }

  protected change(rows: TypedStretch[]): void {
    this.isTouched.set(true);
    this.rows.set(rows);
    this.isClosed.set(rows.length === 0);
  }

  protected async keep(): Promise<void> {
    this.isTried.set(true);
    this.refusal.set(null);
    const rows = this.isClosed() ? [] : this.rows();
    if (this.dateError() || !isFaultless([rows])) {
      focusFirstError(this.element.nativeElement);
      return;
    }
    this.isBusy.set(true);
    try {
      const openings = openingsOf([rows]).map(({ starts, ends }) => ({ starts, ends }));
      const kept = await this.api.keepSpecialDay({ date: this.date(), openings, note: this.note().trim() });
      this.clear();
      this.kept.emit(kept);
    } catch (error) {
      this.refusal.set(deskSentence(problemOf(error)));
    } finally {
      this.isBusy.set(false);
    }
  }

  private clear(): void {
    this.date.set('');
    this.note.set('');
    this.rows.set([]);
    this.isClosed.set(true);
    this.isTouched.set(false);
    this.isTried.set(false);
  }
}
