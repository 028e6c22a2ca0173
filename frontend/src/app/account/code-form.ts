import { afterNextRender, Component, ElementRef, inject, input, output, signal, viewChild } from '@angular/core';
import { form, FormField, FormRoot, pattern, required } from '@angular/forms/signals';
import { Announcer } from '../shared/announcer';
import { Banner } from '../shared/banner';
import { Control, Field } from '../shared/field';
import { focusFirstError } from '../shared/form-problem';
import { Problem, problemOf } from '../shared/problem';
import { sentenceOf } from '../shared/problem-sentences';

/** The six digits from the mail. The address it went to is shown and can still be changed. */
@Component({
  selector: 'vv-code-form',
  imports: [FormRoot, FormField, Field, Control, Banner],
  templateUrl: './code-form.html',
  styles: `
    input {
      max-width: 12ch;
      font-size: var(--text-2xl);
      letter-spacing: 0.2em;
      font-variant-numeric: tabular-nums;
    }
  `,
})
export class CodeForm {
  private readonly announcer = inject(Announcer);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly email = input.required<string>();
  /** Takes the code; throws what the service refuses. */
  readonly submit = input.required<(code: string) => Promise<void>>();
  /** Sends another code. */
  readonly again = input.required<() => Promise<void>>();
  /** The person wants to change the address. */
  readonly changed = output();
  protected readonly problem = signal<Problem | null>(null);
  protected readonly sentenceOf = sentenceOf;
  private readonly box = viewChild<ElementRef<HTMLInputElement>>('box');

  protected readonly entry = form(
    signal({ code: '' }),
    (path) => {
      required(path.code, { message: $localize`:@@account.codeMissing:Enter the six digits from the mail.` });
      pattern(path.code, /^\s*(\d\s*){6}$/, { message: $localize`:@@account.codeShape:The code has six digits.` });
    },
    { submission: { action: () => this.send(), onInvalid: () => focusFirstError(this.element.nativeElement) } },
  );

  constructor() {
    this.announcer.say($localize`:@@account.codeSentSpoken:We have sent you a code. Enter it now.`);
    afterNextRender(() => this.box()?.nativeElement.focus());
  }

  protected async resend(): Promise<void> {
    await this.attemptTo(this.again());
    this.announcer.say($localize`:@@account.codeSentAgain:We have sent another code.`);
  }

  private send(): Promise<void> {
    return this.attemptTo(() => this.submit()(this.entry.code().value().replaceAll(/\s/g, '')));
  }

  private async attemptTo(ask: () => Promise<void>): Promise<void> {
    this.problem.set(null);
    try {
      await ask();
    } catch (error) {
      this.problem.set(problemOf(error));
    }
  }
}
