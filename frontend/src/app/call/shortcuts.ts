import { Component, model } from '@angular/core';
import { onDevice } from '../shared/stored';

const KEY = 'visavis.shortcuts';

/** Whether single keys do things; who dictates or presses keys by accident can turn that off (WCAG 2.1.4). */
export function shortcutsWanted(): boolean {
  return onDevice.get(KEY) !== 'off';
}

/** Whether a key was meant for the call, and not for a text or a menu. */
export function isForCall({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return !ctrlKey && !metaKey && !altKey && !(target as Element).closest('input, textarea, select, [contenteditable]');
}

/** The keys and what they do. */
@Component({
  selector: 'vv-shortcuts',
  template: `
    <h2 i18n="@@call.shortcuts">Keys</h2>
    <dl>
      <dt><kbd>m</kbd></dt>
      <dd i18n="@@call.keyMicrophone">microphone on and off</dd>
      <dt><kbd>v</kbd></dt>
      <dd i18n="@@call.keyCamera">camera on and off</dd>
      <dt><kbd>s</kbd></dt>
      <dd i18n="@@call.keyScreen">share the screen, or stop</dd>
      <dt><kbd>c</kbd></dt>
      <dd i18n="@@call.keyChat">open and close the chat</dd>
      <dt><kbd>?</kbd></dt>
      <dd i18n="@@call.keyHelp">this help</dd>
    </dl>
    <label class="check">
      <input #box type="checkbox" [checked]="wanted()" (change)="choose(box.checked)" />
      <span i18n="@@call.keysOn">Use these keys</span>
    </label>
  `,
  styles: `
    :host {
      position: absolute;
      z-index: 4;
      bottom: 16px;
      left: 16px;
      display: grid;
      gap: 14px;
      padding: 20px 24px;
      border: 1px solid var(--line);
      border-radius: var(--radius);
      background: var(--card);
    }
    dl {
      display: grid;
      grid-template-columns: max-content 1fr;
      gap: 8px 16px;
    }
    kbd {
      display: inline-block;
      min-width: 28px;
      padding: 0 8px;
      border: 1px solid var(--edge);
      border-radius: 6px;
      font: 600 var(--text-s) / 1.7 var(--sans);
      text-align: center;
    }
  `,
})
export class Shortcuts {
  readonly wanted = model.required<boolean>();

  protected choose(wanted: boolean): void {
    if (wanted) onDevice.remove(KEY);
    else onDevice.set(KEY, 'off');
    this.wanted.set(wanted);
  }
}
