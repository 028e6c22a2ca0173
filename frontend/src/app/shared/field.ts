import { Component, computed, Directive, inject, input } from '@angular/core';

let count = 0;

/** Marks the control of a field and ties it to its label, help and error. */
@Directive({
  selector: '[vvControl]',
  host: {
    '[id]': 'field.controlId',
    '[attr.aria-describedby]': 'field.describedBy()',
    '[attr.aria-invalid]': `field.shownError() ? 'true' : null`,
  },
})
export class Control {
  protected readonly field = inject(Field);
}

/** What a field needs to know of its state; a signal-forms field has it. */
export interface FieldStatus {
  touched(): boolean;
  errors(): readonly { message?: string }[];
}

/** A label, its control, a help text and, once the person has left the control, what is wrong. */
@Component({
  selector: 'vv-field',
  template: `
    <label [for]="controlId">{{ label() }}</label>
    <ng-content />
    @if (shownError(); as message) {
      <p class="error" [id]="controlId + '-error'"><span aria-hidden="true">! </span>{{ message }}</p>
    }
    @if (help()) {
      <p class="soft small" [id]="controlId + '-help'">{{ help() }}</p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 6px;
      width: 100%;
    }
    label {
      font-weight: 600;
    }
    .error {
      color: var(--bad);
      font-size: var(--text-s);
      font-weight: 500;
    }
  `,
})
export class Field {
  readonly label = input.required<string>();
  readonly help = input<string>();
  /** The state of a signal-forms field: `[status]="order.email()"`. */
  readonly status = input<FieldStatus>();
  /** An error from elsewhere, shown at once. */
  readonly error = input<string>();
  readonly controlId = `field-${++count}`;

  readonly shownError = computed(() => {
    const status = this.status();
    return this.error() ?? (status?.touched() ? status.errors()[0]?.message : undefined);
  });
  readonly describedBy = computed(() => {
    const ids = [this.shownError() && `${this.controlId}-error`, this.help() && `${this.controlId}-help`];
    return ids.filter(Boolean).join(' ') || null;
  });
}
