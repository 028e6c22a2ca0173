import { Component, computed, ElementRef, inject, linkedSignal, LOCALE_ID, signal } from '@angular/core';
import { apply, form, FormField, FormRoot } from '@angular/forms/signals';
import { Banner } from '../shared/banner';
import { Control, Field } from '../shared/field';
import { FieldErrors, fieldErrors, focusFirstError, isAboutInput } from '../shared/form-problem';
import { Problem, problemOf } from '../shared/problem';
import { Toaster } from '../shared/toaster';
import { Desk } from './desk';
import { DeskApi } from './desk-api';
import { deskSentence } from './desk-sentences';
import { DeskPractice, Profile } from './desk.model';
import { PhotoField } from './photo-field';
import { profileRules } from './practice-form';
import { ProfileFields } from './profile-fields';
import { ruleChoices } from './rule-choices';
import { Editor } from './unsaved-changes';

/** As the form has them: menus speak in strings. */
type TypedProfile = Profile & { noticeMinutes: string; horizonDays: string; stepMinutes: string };

const NOTHING = { name: '', slug: '', headline: '', about: '', languages: [], zone: 'UTC' };

/** How the practice describes itself, and when it can be booked. */
@Component({
  selector: 'vv-profile-page',
  imports: [FormRoot, FormField, Field, Control, Banner, PhotoField, ProfileFields],
  templateUrl: './profile-page.html',
  styleUrl: './profile-page.css',
  host: { class: 'stack', '(window:beforeunload)': 'hasUnsavedChanges() && $event.preventDefault()' },
})
export class ProfilePage implements Editor {
  private readonly api = inject(DeskApi);
  private readonly toaster = inject(Toaster);
  private readonly locale = inject(LOCALE_ID);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly desk = inject(Desk);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly deskSentence = deskSentence;

  // Read once: a photo that is changed meanwhile must not undo what is typed.
  private readonly saved = signal(this.desk.practice());
  private readonly model = linkedSignal<TypedProfile>(() => typed(this.saved()));
  protected readonly profile = form(this.model, (path) => apply(path, profileRules), {
    submission: { action: () => this.save(), onInvalid: () => focusFirstError(this.element.nativeElement) },
  });
  protected readonly choices = computed(() => ruleChoices(asNumbers(this.model()), this.locale));

  hasUnsavedChanges(): boolean {
    return this.profile().dirty();
  }

  private async save(): Promise<FieldErrors> {
    this.problem.set(null);
    try {
      const practice = await this.api.describe({ ...this.model(), ...asNumbers(this.model()) });
      this.desk.changed(practice);
      this.saved.set(practice);
      this.profile().reset();
      this.toaster.show($localize`:@@desk.saved:Saved.`);
      return [];
    } catch (error) {
      const problem = problemOf(error);
      this.problem.set(isAboutInput(problem) ? null : problem);
      focusFirstError(this.element.nativeElement);
      return fieldErrors(this.profile, error);
    }
  }
}

function typed(practice: DeskPractice | undefined): TypedProfile {
  const { name, slug, headline, about, languages, zone } = practice ?? NOTHING;
  return {
    ...{ name, slug, headline, about, languages, zone },
    noticeMinutes: String(practice?.noticeMinutes ?? 0),
    horizonDays: String(practice?.horizonDays ?? 60),
    stepMinutes: String(practice?.stepMinutes ?? 15),
  };
}

function asNumbers({ noticeMinutes, horizonDays, stepMinutes }: TypedProfile) {
  return {
    noticeMinutes: Number(noticeMinutes),
    horizonDays: Number(horizonDays),
    stepMinutes: Number(stepMinutes),
  };
}
