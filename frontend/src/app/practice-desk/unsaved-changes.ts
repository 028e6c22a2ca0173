import { inject, Service, signal } from '@angular/core';
import { CanDeactivateFn } from '@angular/router';

/** A screen on which something may be typed but not saved. */
export interface Editor {
  hasUnsavedChanges(): boolean;
}

/** The question whether to leave what was typed behind; drawn by `LeaveDialog`. */
@Service()
export class LeaveQuestion {
  readonly isAsked = signal(false);
  private resolve?: (leaves: boolean) => void;

  ask(): Promise<boolean> {
    this.isAsked.set(true);
    return new Promise((resolve) => (this.resolve = resolve));
  }

  answer(leaves: boolean): void {
    this.isAsked.set(false);
    this.resolve?.(leaves);
  }
}

/** Nobody loses what they typed without having been asked. */
export const asksBeforeLeaving: CanDeactivateFn<Editor> = (editor) =>
  !editor.hasUnsavedChanges() || inject(LeaveQuestion).ask();
