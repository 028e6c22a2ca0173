import { Component, effect, ElementRef, inject, viewChild } from '@angular/core';
import { LeaveQuestion } from './unsaved-changes';

/** Asks before what was typed is left behind; Escape stays. */
@Component({
  selector: 'vv-leave-dialog',
  template: `
    <dialog
      #dialog
      class="card"
      aria-labelledby="leave-title"
      (close)="question.answer(dialog.returnValue === 'leave')"
    >
      <form class="stack" method="dialog">
        <h2 id="leave-title" i18n="@@desk.leaveTitle">Leave without saving?</h2>
        <p i18n="@@desk.leaveText">What you changed on this page is not saved yet.</p>
        <div class="row">
          <button class="button" value="stay" autofocus i18n="@@desk.stay">Stay here</button>
          <button class="button danger" value="leave" i18n="@@desk.leave">Leave without saving</button>
        </div>
      </form>
    </dialog>
  `,
  styles: `
    dialog {
      max-width: min(480px, calc(100vw - 2 * var(--gutter)));
      color: var(--ink);
    }
    dialog::backdrop {
      background: rgb(0 0 0 / 45%);
    }
  `,
})
export class LeaveDialog {
  protected readonly question = inject(LeaveQuestion);
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  constructor() {
    effect(() => {
      const dialog = this.dialog().nativeElement;
      if (this.question.isAsked() && !dialog.open) {
        dialog.returnValue = '';
        dialog.showModal();
      }
    });
  }
}
