import { Directive, ElementRef, inject } from '@angular/core';

/**
 * One stop of the tab key for many buttons; arrows, Home and End move between them. Up and down go to the button that is
 * nearest above or below, since rows break where the screen ends.
 */
@Directive({
  selector: '[vvArrowKeys]',
  host: { '(keydown)': 'move($event)', '(focusin)': 'remember($event)' },
})
export class ArrowKeys {
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected move(event: KeyboardEvent): void {
    const buttons = this.buttons();
    const here = buttons.indexOf(document.activeElement as HTMLElement);
    const target = here < 0 ? undefined : next(event.key, buttons, here);
    if (target) {
      event.preventDefault();
      target.focus();
    }
  }

  protected remember(event: FocusEvent): void {
    for (const button of this.buttons()) {
      button.tabIndex = button === event.target ? 0 : -1;
    }
  }

  private buttons(): HTMLElement[] {
    return [...this.element.querySelectorAll<HTMLElement>('button:not(:disabled)')];
  }
}

function next(key: string, buttons: HTMLElement[], here: number): HTMLElement | undefined {
  switch (key) {
    case 'ArrowRight':
      return buttons[here + 1];
    case 'ArrowLeft':
      return buttons[here - 1];
    case 'Home':
      return buttons[0];
    case 'End':
      return buttons.at(-1);
    case 'ArrowDown':
      return inNextRow(buttons.slice(here + 1), buttons[here]);
    case 'ArrowUp':
      return inNextRow(buttons.slice(0, here).reverse(), buttons[here]);
    default:
      return undefined;
  }
}

function inNextRow(candidates: HTMLElement[], from: HTMLElement | undefined): HTMLElement | undefined {
  const here = from?.getBoundingClientRect();
  const rows = candidates.map((button) => ({ button, box: button.getBoundingClientRect() }));
  const nextTop = rows.find(({ box }) => box.top !== here?.top)?.box.top;
  return rows
    .filter(({ box }) => box.top === nextTop)
    .sort((one, other) => Math.abs(one.box.left - (here?.left ?? 0)) - Math.abs(other.box.left - (here?.left ?? 0)))[0]
    ?.button;
}
