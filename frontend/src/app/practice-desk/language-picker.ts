import { Component, computed, inject, input } from '@angular/core';
import { FieldTree } from '@angular/forms/signals';
import { Control, Field } from '../shared/field';
import { Say } from '../shared/say';

const MOST = 10;
/** Those that most practices speak; what a practice has besides is kept. */
const COMMON =
  'ar bg bn cs da de el en es et fa fi fr he hi hr hu id it ja ko lt lv ms nb nl pl pt ro ru sk sl sq sr sv sw ta th tr uk ur vi zh'.split(
    ' ',
  );

/** The languages a practice works in: chosen ones as chips, the others in a menu. */
@Component({
  selector: 'vv-language-picker',
  imports: [Field, Control],
  template: `
    <vv-field label="Languages you work in" i18n-label="@@desk.languages" [status]="languages()()">
      @if (languages()().value().length > 0) {
        <ul class="row">
          @for (code of languages()().value(); track code) {
            <li class="chip accent">
              {{ say.language(code) }}
              <button type="button" (click)="drop(code)">
                <span aria-hidden="true">×</span>
                <span class="unseen" i18n="@@desk.dropLanguage">Remove {{ say.language(code) }}</span>
              </button>
            </li>
          }
        </ul>
      }
      <select #menu vvControl [disabled]="isFull()" (change)="add(menu)" (blur)="languages()().markAsTouched()">
        <option value="" i18n="@@desk.addLanguage">Add a language</option>
        @for (language of others(); track language.code) {
          <option [value]="language.code">{{ language.name }}</option>
        }
      </select>
    </vv-field>
  `,
  styles: `
    :host {
      display: block;
    }
    ul {
      gap: 8px;
    }
    button {
      min-width: 24px;
      min-height: 24px;
      padding: 0;
      border: 0;
      border-radius: var(--round);
      background: none;
      color: inherit;
      font: inherit;
      font-size: var(--text-l);
      line-height: 1;
      cursor: pointer;
    }
  `,
})
export class LanguagePicker {
  protected readonly say = inject(Say);
  readonly languages = input.required<FieldTree<string[]>>();
  protected readonly isFull = computed(() => this.languages()().value().length >= MOST);
  protected readonly others = computed(() =>
    COMMON.filter((code) => !this.languages()().value().includes(code))
      .map((code) => ({ code, name: this.say.language(code) }))
      .sort((one, other) => one.name.localeCompare(other.name)),
  );

  protected add(menu: HTMLSelectElement): void {
    const code = menu.value;
    menu.value = '';
    this.change((codes) => (code ? [...codes, code] : codes));
  }

  protected drop(code: string): void {
    this.change((codes) => codes.filter((other) => other !== code));
  }

  private change(change: (codes: string[]) => string[]): void {
    const state = this.languages()();
    state.value.set(change(state.value()));
    state.markAsDirty();
    state.markAsTouched();
  }
}
