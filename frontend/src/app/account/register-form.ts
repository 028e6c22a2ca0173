import { Component, ElementRef, inject, LOCALE_ID, signal } from '@angular/core';
import { email, form, FormField, FormRoot, maxLength, required } from '@angular/forms/signals';
import { Banner } from '../shared/banner';
import { Control, Field } from '../shared/field';
import { FieldErrors, fieldErrors, focusFirstError, isAboutInput } from '../shared/form-problem';
import { Problem, problemOf } from '../shared/problem';
import { sentenceOf } from '../shared/problem-sentences';
import { DEVICE_ZONE } from '../shared/time';
import { AccountApi } from './account-api';
import { CodeForm } from './code-form';
import { PasswordField } from './password-field';
import { Session } from './session';

/** A new account: who, then the code from the mail, on the same page. */
@Component({
  selector: 'vv-register-form',
  imports: [FormRoot, FormField, Field, Control, Banner, CodeForm, PasswordField],
  templateUrl: './register-form.html',
})
export class RegisterForm {
  private readonly api = inject(AccountApi);
  private readonly session = inject(Session);
  private readonly language = inject(LOCALE_ID);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly problem = signal<Problem | null>(null);
  /** The attempt that waits for its code. */
  protected readonly attempt = signal<string | null>(null);
  protected readonly sentenceOf = sentenceOf;

  protected readonly model = signal({ displayName: '', email: '', password: '' });
  protected readonly person = form(
    this.model,
    (path) => {
      required(path.displayName, { message: $localize`:@@account.nameMissing:Enter the name others should see.` });
      required(path.email, { message: $localize`:@@account.emailMissing:Enter your e-mail address.` });
      email(path.email, { message: $localize`:@@account.emailWrong:This does not look like an e-mail address.` });
      maxLength(path.password, 128, {
        message: $localize`:@@account.passwordLong:A password may have 128 characters at most.`,
      });
      required(path.password, { message: $localize`:@@account.passwordChoose:Choose a password.` });
    },
    { submission: { action: () => this.register(), onInvalid: () => focusFirstError(this.element.nativeElement) } },
  );

  protected readonly verify = async (code: string): Promise<void> => {
    this.session.begin(await this.api.verify(this.attempt() ?? '', code));
  };

  protected readonly resend = async (): Promise<void> => {
    this.attempt.set(await this.askForCode());
  };

  private async register(): Promise<FieldErrors> {
    this.problem.set(null);
    try {
      this.attempt.set(await this.askForCode());
      return [];
    } catch (error) {
      const problem = problemOf(error);
      this.problem.set(isAboutInput(problem) ? null : problem);
      focusFirstError(this.element.nativeElement);
      return fieldErrors(this.person, error);
    }
  }

  private askForCode(): Promise<string> {
    return this.api.register({ ...this.model(), zone: DEVICE_ZONE, language: this.language });
  }
}
