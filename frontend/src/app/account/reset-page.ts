import { Component, ElementRef, inject, signal } from '@angular/core';
import { email, form, FormField, FormRoot, pattern, required } from '@angular/forms/signals';
import { Router } from '@angular/router';
import { Announcer } from '../shared/announcer';
import { Banner } from '../shared/banner';
import { Control, Field } from '../shared/field';
import { FieldErrors, fieldErrors, focusFirstError, isAboutInput } from '../shared/form-problem';
import { Problem, problemOf } from '../shared/problem';
import { sentenceOf } from '../shared/problem-sentences';
import { Toaster } from '../shared/toaster';
import { AccountApi } from './account-api';
import { PasswordField } from './password-field';

/** A new password for who forgot the old one: the address, then the mailed code and the new password. */
@Component({
  selector: 'vv-reset-page',
  imports: [FormRoot, FormField, Field, Control, Banner, PasswordField],
  templateUrl: './reset-page.html',
  host: { class: 'page narrow stack' },
})
export class ResetPage {
  private readonly api = inject(AccountApi);
  private readonly router = inject(Router);
  private readonly toaster = inject(Toaster);
  private readonly announcer = inject(Announcer);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly attempt = signal<string | null>(null);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly sentenceOf = sentenceOf;

  protected readonly address = form(
    signal({ email: '' }),
    (path) => {
      required(path.email, { message: $localize`:@@account.emailMissing:Enter your e-mail address.` });
      email(path.email, { message: $localize`:@@account.emailWrong:This does not look like an e-mail address.` });
    },
    { submission: { action: () => this.ask(), onInvalid: () => this.focusError() } },
  );
  protected readonly renewal = form(
    signal({ code: '', password: '' }),
    (path) => {
      required(path.code, { message: $localize`:@@account.codeMissing:Enter the six digits from the mail.` });
      pattern(path.code, /^\s*(\d\s*){6}$/, { message: $localize`:@@account.codeShape:The code has six digits.` });
      required(path.password, { message: $localize`:@@account.passwordChoose:Choose a password.` });
    },
    { submission: { action: () => this.reset(), onInvalid: () => this.focusError() } },
  );

  protected ask(): Promise<FieldErrors> {
    return this.attemptTo(this.address, async () => {
      this.attempt.set(await this.api.requestReset(this.address.email().value()));
      this.announcer.say($localize`:@@account.codeSentSpoken:We have sent you a code. Enter it now.`);
    });
  }

  private reset(): Promise<FieldErrors> {
    return this.attemptTo(this.renewal, async () => {
      const { code, password } = this.renewal().value();
      await this.api.reset(this.attempt() ?? '', code.replaceAll(/\s/g, ''), password);
      await this.router.navigateByUrl('/sign-in');
      this.toaster.show($localize`:@@account.resetDone:Your password is changed. Sign in with the new one.`);
    });
  }

  private async attemptTo<T extends object>(
    asked: Parameters<typeof fieldErrors<T>>[0],
    work: () => Promise<void>,
  ): Promise<FieldErrors> {
    this.problem.set(null);
    try {
      await work();
      return [];
    } catch (error) {
      const problem = problemOf(error);
      this.problem.set(isAboutInput(problem) ? null : problem);
      this.focusError();
      return fieldErrors(asked, error);
    }
  }

  private focusError(): void {
    focusFirstError(this.element.nativeElement);
  }
}
