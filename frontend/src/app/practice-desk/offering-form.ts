import {
  afterNextRender,
  Component,
  ElementRef,
  inject,
  input,
  linkedSignal,
  LOCALE_ID,
  output,
  signal,
} from '@angular/core';
import { form, FormField, FormRoot, maxLength, required, validate } from '@angular/forms/signals';
import { Banner } from '../shared/banner';
import { Control, Field } from '../shared/field';
import { FieldErrors, fieldErrors, focusFirstError, isAboutInput } from '../shared/form-problem';
import { Problem, problemOf, slugOf } from '../shared/problem';
import { DeskApi } from './desk-api';
import { deskSentence } from './desk-sentences';
import { DeskOffering } from './desk.model';
import { readPrice } from './price-typed';
import { isLength, LONGEST, LONGEST_BUFFER, termsOf, typedOffering } from './typed-offering';

/** A new offering, or one that is being changed. A refusal keeps all of it. */
@Component({
  selector: 'vv-offering-form',
  imports: [FormRoot, FormField, Field, Control, Banner],
  templateUrl: './offering-form.html',
  styles: `
    :host {
      display: block;
    }
    .numbers {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(250px, 1fr));
      gap: 20px;
      align-items: start;
    }
  `,
  host: { class: 'card', '(keydown.escape)': 'drop()' },
})
export class OfferingForm {
  private readonly api = inject(DeskApi);
  private readonly locale = inject(LOCALE_ID);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  /** The one being changed; without it a new one. */
  readonly offering = input<DeskOffering>();
  readonly currency = input.required<string>();
  readonly saved = output<DeskOffering>();
  readonly dropped = output();
  protected readonly problem = signal<Problem | null>(null);
  protected readonly deskSentence = deskSentence;

  private readonly model = linkedSignal(() => typedOffering(this.offering(), this.locale));
  protected readonly terms = form(
    this.model,
    (path) => {
      required(path.title, { message: $localize`:@@desk.titleMissing:Give it a title.` });
      maxLength(path.title, 120, { message: $localize`:@@desk.titleLong:A title may have 120 characters at most.` });
      maxLength(path.description, 2000, {
        message: $localize`:@@desk.descriptionLong:A description may have 2000 characters at most.`,
      });
      validate(path.minutes, ({ value }) =>
        isLength(value(), 5, LONGEST)
          ? undefined
          : { kind: 'length', message: $localize`:@@desk.minutesWrong:A length is 5 to 720 minutes, in steps of 5.` },
      );
      validate(path.price, ({ value }) =>
        readPrice(value(), this.currency())
          ? undefined
          : { kind: 'price', message: $localize`:@@desk.priceWrong:Enter an amount such as 45; 0 means free.` },
      );
      for (const buffer of [path.bufferBefore, path.bufferAfter]) {
        validate(buffer, ({ value }) =>
          isLength(value(), 0, LONGEST_BUFFER)
            ? undefined
            : { kind: 'length', message: $localize`:@@desk.bufferWrong:This is 0 to 240 minutes, in steps of 5.` },
        );
      }
    },
    { submission: { action: () => this.save(), onInvalid: () => focusFirstError(this.element.nativeElement) } },
  );

  constructor() {
    afterNextRender(() => this.element.nativeElement.querySelector('input')?.focus());
  }

  hasUnsavedChanges(): boolean {
    return this.terms().dirty();
  }

  /** Escape drops only what nobody has typed into. */
  protected drop(): void {
    if (!this.hasUnsavedChanges()) {
      this.dropped.emit();
    }
  }

  private async save(): Promise<FieldErrors> {
    this.problem.set(null);
    const offering = this.offering();
    const terms = termsOf(this.model(), this.currency(), offering?.active ?? true);
    try {
      this.saved.emit(await (offering ? this.api.changeOffering(offering.id, terms) : this.api.offer(terms)));
      return [];
    } catch (error) {
      return this.refused(error);
    }
  }

  private refused(error: unknown): FieldErrors {
    const problem = problemOf(error);
    focusFirstError(this.element.nativeElement);
    if (slugOf(problem) === 'price-too-small') {
      return [{ kind: 'service', message: deskSentence(problem), fieldTree: this.terms.price }];
    }
    this.problem.set(isAboutInput(problem) ? null : problem);
    return fieldErrors(this.terms, error);
  }
}
