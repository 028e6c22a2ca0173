import { Component, computed, effect, ElementRef, inject, signal } from '@angular/core';
import { form, FormField, FormRoot, validate } from '@angular/forms/signals';
import { PolicyWords } from '../booking/policy-words';
import { Banner } from '../shared/banner';
import { Control, Field } from '../shared/field';
import { FieldErrors, fieldErrors, focusFirstError, isAboutInput } from '../shared/form-problem';
import { Problem, problemOf } from '../shared/problem';
import { Toaster } from '../shared/toaster';
import { Awaited } from './awaited';
import { DeskApi } from './desk-api';
import { deskSentence } from './desk-sentences';
import { RefundPolicy } from './desk.model';
import { stepsOf } from './policy-steps';
import { Editor } from './unsaved-changes';

const LONGEST = 720;
const ALL = 100;
const EXAMPLES: { name: string; policy: RefundPolicy }[] = [
  { name: $localize`:@@desk.policyKind:Until the start`, policy: { freeHours: 0, latePercent: 0 } },
  { name: $localize`:@@desk.policyDay:A day before`, policy: { freeHours: 24, latePercent: 0 } },
  { name: $localize`:@@desk.policyHalf:Two days, then half`, policy: { freeHours: 48, latePercent: 50 } },
];

/** What clients get back who cancel; what they will read stands beside it. */
@Component({
  selector: 'vv-policy-page',
  imports: [Awaited, Banner, Control, Field, FormField, FormRoot],
  templateUrl: './policy-page.html',
  styles: `
    :host {
      max-width: 760px;
    }
    .numbers {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(240px, 1fr));
      gap: 20px;
      align-items: start;
    }
    blockquote {
      margin: 0;
      padding: 14px 18px;
      border-inline-start: 4px solid var(--accent);
      border-radius: var(--radius-s);
      background: var(--accent-wash);
      font: 400 var(--text-l) / 1.5 var(--serif);
    }
  `,
  host: { class: 'stack', '(window:beforeunload)': 'hasUnsavedChanges() && $event.preventDefault()' },
})
export class PolicyPage implements Editor {
  private readonly api = inject(DeskApi);
  private readonly toaster = inject(Toaster);
  private readonly words = inject(PolicyWords);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly found = this.api.policy();
  protected readonly problem = signal<Problem | null>(null);
  protected readonly deskSentence = deskSentence;
  protected readonly examples = EXAMPLES;
  private readonly model = signal({ freeHours: '', latePercent: '' });
  protected readonly policy = form(
    this.model,
    (path) => {
      validate(path.freeHours, ({ value }) =>
        isNumber(value(), LONGEST)
          ? undefined
          : { kind: 'number', message: $localize`:@@desk.freeHoursWrong:Enter full hours, from 0 to 720 (30 days).` },
      );
      validate(path.latePercent, ({ value }) =>
        isNumber(value(), ALL)
          ? undefined
          : { kind: 'number', message: $localize`:@@desk.latePercentWrong:Enter a number from 0 to 100.` },
      );
    },
    { submission: { action: () => this.save(), onInvalid: () => focusFirstError(this.element.nativeElement) } },
  );
  protected readonly typed = computed<RefundPolicy | null>(() => {
    const { freeHours, latePercent } = this.model();
    return isNumber(freeHours, LONGEST) && isNumber(latePercent, ALL)
      ? { freeHours: Number(freeHours), latePercent: Number(latePercent) }
      : null;
  });
  protected readonly sentence = computed(() => {
    const typed = this.typed();
    return typed && this.words.ofPractice(stepsOf(typed));
  });
  private readonly isTouched = signal(false);

  constructor() {
    effect(() => {
      if (this.found.hasValue()) {
        this.model.set(textOf(this.found.value()));
      }
    });
  }

  hasUnsavedChanges(): boolean {
    return this.policy().dirty() || this.isTouched();
  }

  protected take(policy: RefundPolicy): void {
    this.model.set(textOf(policy));
    this.isTouched.set(true);
  }

  private async save(): Promise<FieldErrors> {
    const typed = this.typed();
    this.problem.set(null);
    if (!typed) {
      return [];
    }
    try {
      this.found.set(await this.api.decide(typed));
      this.policy().reset();
      this.isTouched.set(false);
      this.toaster.show($localize`:@@desk.policySaved:Saved. Bookings made from now on have it.`);
      return [];
    } catch (error) {
      const problem = problemOf(error);
      this.problem.set(isAboutInput(problem) ? null : problem);
      return fieldErrors(this.policy, error);
    }
  }
}

function textOf({ freeHours, latePercent }: RefundPolicy): { freeHours: string; latePercent: string } {
  return { freeHours: String(freeHours), latePercent: String(latePercent) };
}

function isNumber(typed: string, most: number): boolean {
  return /^\d{1,3}$/.test(typed.trim()) && Number(typed) <= most;
}
