import { FieldTree, ValidationError } from '@angular/forms/signals';
import { Problem, problemOf, slugOf } from './problem';
import { sentenceOf } from './problem-sentences';

/** What a submission hands back to its form. */
export type FieldErrors = ValidationError.WithOptionalFieldTree[];

/** The errors the service found, each at the field its pointer names, in the form that `submit` wants them. */
export function fieldErrors<T extends object>(form: FieldTree<T>, error: unknown): FieldErrors {
  const problem = problemOf(error);
  return (problem.errors ?? []).flatMap(({ pointer, detail }) => {
    const field = (form as unknown as Record<string, FieldTree<unknown> | undefined>)[pointer.replace(/^[/#]/, '')];
    return field ? [{ kind: 'service', message: wordsOf(problem, detail), fieldTree: field }] : [];
  });
}

/** Whether the service's complaint is about the input alone, so that the fields say it all. */
export function isAboutInput(problem: Problem): boolean {
  return problem.status === 422 && !!problem.errors?.length;
}

/** Puts the focus on the first control that is wrong, where the person can mend it. */
export function focusFirstError(form: HTMLElement): void {
  requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}

/** The service explains its fields in English; elsewhere the name of the problem must do. */
function wordsOf(problem: Problem, detail: string): string {
  return document.documentElement.lang.startsWith('en')
    ? detail
    : slugOf(problem) === 'invalid'
      ? $localize`:@@problem.field:This cannot be used as it is.`
      : sentenceOf(problem);
}
