import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { FieldTree, FormField } from '@angular/forms/signals';
import { Control, Field } from '../shared/field';
import { AccountApi } from './account-api';
import { PasswordJudgement } from './account.model';
import { adviceOf, strengthOf } from './password-strength';

const PAUSE_MS = 350;

/** A new password with a meter; the judgement is the server's, asked once the person pauses. */
@Component({
  selector: 'vv-password-field',
  imports: [FormField, Field, Control],
  templateUrl: './password-field.html',
  styleUrl: './password-field.css',
})
export class PasswordField {
  private readonly api = inject(AccountApi);
  readonly password = input.required<FieldTree<string>>();
  readonly email = input('');
  readonly displayName = input('');
  protected readonly isShown = signal(false);
  private readonly judgement = signal<PasswordJudgement | null>(null);
  protected readonly strength = computed(() => strengthOf(this.judgement()));
  protected readonly advice = computed(() => adviceOf(this.judgement()));

  /** The field itself says what is wrong then. */
  protected readonly isRefused = computed(() => this.password()().touched() && this.password()().errors().length > 0);

  constructor() {
    effect((onCleanup) => {
      const asked = [this.password()().value(), this.email(), this.displayName()] as const;
      if (!asked[0]) {
        this.judgement.set(null);
        return;
      }
      let isStale = false;
      const timer = setTimeout(
        // Advice only: without an answer there is none, and the rule is checked on submission anyway.
        () =>
          this.api.check(...asked).then(
            (found) => isStale || this.judgement.set(found),
            () => undefined,
          ),
        PAUSE_MS,
      );
      onCleanup(() => {
        isStale = true;
        clearTimeout(timer);
      });
    });
  }
}
