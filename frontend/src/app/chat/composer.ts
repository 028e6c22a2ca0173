import { Component, effect, ElementRef, input, output, signal, viewChild } from '@angular/core';
import { inTab } from '../shared/stored';

/** The service takes no longer message. */
const LONGEST = 4_000;

/** Where a message is written. What is half written survives a reload and a look at another conversation. */
@Component({
  selector: 'vv-composer',
  template: `
    <form (submit)="send($event)">
      <label class="unseen" for="composer" i18n="@@chat.writeTo">Write to {{ name() }}</label>
      <textarea
        #area
        id="composer"
        rows="1"
        [attr.maxlength]="longest"
        enterkeyhint="send"
        placeholder="Write a message"
        i18n-placeholder="@@chat.placeholder"
        [value]="text()"
        (input)="typed(area.value)"
        (keydown.enter)="entered($event)"
      ></textarea>
      <button type="submit" class="button" [attr.aria-disabled]="!text().trim()">
        <span i18n="@@chat.send">Send</span>
      </button>
    </form>
  `,
  styles: `
    form {
      display: flex;
      align-items: end;
      gap: 10px;
      padding: 12px 18px 16px;
      border-top: 1px solid var(--line);
    }
    textarea {
      flex: 1;
      min-height: 46px;
      max-height: 180px;
      field-sizing: content;
      border-radius: 23px;
      padding: 10px 18px;
      resize: none;
    }
    .button {
      min-height: 46px;
    }
  `,
})
export class Composer {
  private readonly area = viewChild.required<ElementRef<HTMLTextAreaElement>>('area');
  readonly id = input.required<string>();
  readonly name = input.required<string>();
  readonly written = output<string>();
  readonly typing = output();
  protected readonly longest = LONGEST;
  protected readonly text = signal('');

  constructor() {
    effect(() => this.text.set(inTab.get(this.key) ?? ''));
  }

  /** Gives a text back to be changed, and the place to change it. */
  put(text: string): void {
    this.keep(text);
    this.area().nativeElement.focus();
  }

  protected typed(text: string): void {
    this.keep(text);
    if (text.trim()) this.typing.emit();
  }

  /** On a touch keyboard Enter is how one begins a new line. */
  protected entered(event: Event): void {
    const { shiftKey, isComposing } = event as KeyboardEvent;
    if (shiftKey || isComposing || matchMedia('(pointer: coarse)').matches) return;
    this.send(event);
  }

  protected send(event: Event): void {
    event.preventDefault();
    const body = this.text().trim();
    if (!body) return;
    this.written.emit(body);
    this.keep('');
    this.area().nativeElement.value = '';
    this.area().nativeElement.focus();
  }

  private keep(text: string): void {
    this.text.set(text);
    if (text) inTab.set(this.key, text);
    else inTab.remove(this.key);
  }

  private get key(): string {
    return `visavis.writing.${this.id()}`;
  }
}
