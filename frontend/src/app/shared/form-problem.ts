import { FieldTree, ValidationError } from '@angular/forms/signals';
import { Problem, problemOf } from './problem';

/** What a submission hands back to its form. */
export type FieldErrors = ValidationError.WithOptionalFieldTree[];

/** The errors the service found, each at the field its pointer names, in the form that `submit` wants them. */
export function fieldErrors<T extends object>(form: FieldTree<T>, error: unknown): FieldErrors {
  return (problemOf(error).errors ?? []).flatMap(({ pointer, detail }) => {
    const field = (form as unknown as Record<string, FieldTree<unknown> | undefined>)[pointer.replace(/^[/#]/, '')];
    return field ? [{ kind: 'service', message: detail, fieldTree: field }] : [];
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
