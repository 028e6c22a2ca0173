import { Component, computed, inject, signal, viewChild } from '@angular/core';
import { Banner } from '../shared/banner';
import { problemOf } from '../shared/problem';
import { Say } from '../shared/say';
import { Toaster } from '../shared/toaster';
import { AbsenceForm } from './absence-form';
import { spanOf } from './absence-span';
import { Awaited } from './awaited';
import { Desk } from './desk';
import { DeskApi } from './desk-api';
import { deskSentence } from './desk-sentences';
import { Absence } from './desk.model';
import { Editor } from './unsaved-changes';

/** When the practice is closed although it would be open. */
@Component({
  selector: 'vv-absences-page',
  imports: [AbsenceForm, Awaited, Banner],
  templateUrl: './absences-page.html',
  styleUrl: './absences-page.css',
  host: { class: 'stack', '(window:beforeunload)': 'hasUnsavedChanges() && $event.preventDefault()' },
})
export class AbsencesPage implements Editor {
  private readonly api = inject(DeskApi);
  private readonly toaster = inject(Toaster);
  private readonly say = inject(Say);
  private readonly form = viewChild(AbsenceForm);
  protected readonly zone = inject(Desk).zoneWords;
  protected readonly found = this.api.absences();
  protected readonly absences = computed(() =>
    this.found.hasValue()
      ? [...this.found.value().items].sort((one, other) => one.startsAt.localeCompare(other.startsAt))
      : undefined,
  );
  protected readonly refusal = signal<string | null>(null);

  hasUnsavedChanges(): boolean {
    return this.form()?.hasUnsavedChanges() ?? false;
  }

  /** Local readings have no zone; as if they were UTC they are said as they stand. */
  protected when(absence: Absence): string {
    const { wholeDays, from, to } = spanOf(absence);
    const say = (local: string) =>
      wholeDays ? this.say.time.day(`${local}T12:00Z`, 'UTC') : this.say.time.moment(`${local}Z`, 'UTC');
    return wholeDays && from === to ? say(from) : $localize`:@@desk.absenceSpan:${say(from)}:from: to ${say(to)}:to:`;
  }

  protected added(absence: Absence): void {
    this.keep((items) => [...items, absence]);
    this.toaster.show($localize`:@@desk.absenceAdded:Nothing can be booked in that time any more.`);
  }

  protected async remove(absence: Absence): Promise<void> {
    this.refusal.set(null);
    try {
      await this.api.removeAbsence(absence.id);
      this.keep((items) => items.filter((other) => other.id !== absence.id));
      this.toaster.show($localize`:@@desk.absenceRemoved:The absence is removed.`, {
        label: $localize`:@@desk.undo:Undo`,
        do: () => void this.restore(absence),
      });
    } catch (error) {
      this.refusal.set(deskSentence(problemOf(error)));
    }
  }

  private async restore({ startsAt, endsAt, note }: Absence): Promise<void> {
    try {
      const absence = await this.api.addAbsence({ startsAt, endsAt, note });
      this.keep((items) => [...items, absence]);
      this.toaster.show($localize`:@@desk.absenceRestored:The absence is back.`);
    } catch (error) {
      this.refusal.set(deskSentence(problemOf(error)));
    }
  }

  private keep(change: (items: Absence[]) => Absence[]): void {
    this.found.update((all) => ({ items: change(all?.items ?? []) }));
  }
}
