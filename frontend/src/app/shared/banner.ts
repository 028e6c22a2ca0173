import { Component, input } from '@angular/core';

/** One framed sentence with its signal; `bad` and `warm` interrupt a screen reader, the others wait. */
@Component({
  selector: 'vv-banner',
  template: `
    <span class="sign" aria-hidden="true">{{ sign() }}</span>
    <div class="text"><ng-content /></div>
  `,
  host: { '[class]': 'kind()', '[attr.role]': `kind() === 'bad' ? 'alert' : 'status'` },
  styles: `
    :host {
      display: flex;
      gap: 12px;
      padding: 14px 18px;
      border-radius: var(--radius);
      background: var(--accent-wash);
      color: var(--ink);
      border-inline-start: 4px solid var(--accent);
    }
    :host(.bad) {
      background: var(--bad-wash);
      border-color: var(--bad);
    }
    :host(.warm) {
      background: var(--warm-wash);
      border-color: var(--warm);
    }
    :host(.good) {
      background: var(--good-wash);
      border-color: var(--good);
    }
    .sign {
      font-weight: 700;
      line-height: 1.5;
    }
    .text {
      display: grid;
      gap: 10px;
      justify-items: start;
      flex: 1;
    }
  `,
})
export class Banner {
  readonly kind = input<'calm' | 'good' | 'warm' | 'bad'>('calm');

  protected sign(): string {
    return { calm: 'i', good: '✓', warm: '!', bad: '!' }[this.kind()];
  }
}
