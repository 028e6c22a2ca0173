import { Component, ElementRef, inject, signal } from '@angular/core';
import { email, form, FormField, FormRoot, required } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { Banner } from '../shared/banner';
import { Control, Field } from '../shared/field';
import { focusFirstError } from '../shared/form-problem';
import { Problem, problemOf } from '../shared/problem';
import { sentenceOf } from '../shared/problem-sentences';
import { Session } from './session';

/** E-mail address and password; a refusal keeps both. */
@Component({
  selector: 'vv-sign-in-form',
  imports: [FormRoot, FormField, Field, Control, Banner, RouterLink],
  templateUrl: './sign-in-form.html',
})
export class SignInForm {
  private readonly session = inject(Session);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly sentenceOf = sentenceOf;

  private readonly model = signal({ email: '', password: '', remember: false });
  protected readonly credentials = form(
    this.model,
    (path) => {
      required(path.email, { message: $localize`:@@account.emailMissing:Enter your e-mail address.` });
      email(path.email, { message: $localize`:@@account.emailWrong:This does not look like an e-mail address.` });
      required(path.password, { message: $localize`:@@account.passwordMissing:Enter your password.` });
    },
    { submission: { action: () => this.signIn(), onInvalid: () => focusFirstError(this.element.nativeElement) } },
  );

  private async signIn(): Promise<void> {
    this.problem.set(null);
    try {
      await this.session.signIn(this.model());
    } catch (error) {
      this.problem.set(problemOf(error));
    }
  }
}
