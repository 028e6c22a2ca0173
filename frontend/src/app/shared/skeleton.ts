import { Component, computed, input } from '@angular/core';

/** Grey lines where text is about to be; said in words to a screen reader. */
@Component({
  selector: 'vv-skeleton',
  template: `
    <span class="unseen" i18n="@@shared.loading">Loading…</span>
    @for (width of widths(); track $index) {
      <span class="line" [style.width.%]="width" [style.height.px]="height()"></span>
    }
  `,
  host: { role: 'status' },
  styles: `
    :host {
      display: grid;
      gap: 14px;
      width: 100%;
    }
    .line {
      border-radius: var(--radius-s);
      background: linear-gradient(90deg, var(--sunk), var(--line), var(--sunk)) 0 0 / 300% 100%;
      animation: pass 1.6s linear infinite;
    }
    @keyframes pass {
      from {
        background-position: 100% 0;
      }
      to {
        background-position: -50% 0;
      }
    }
  `,
})
export class Skeleton {
  readonly lines = input(3);
  readonly height = input(18);
  protected readonly widths = computed(() =>
    Array.from({ length: this.lines() }, (_, line) => 100 - ((line * 23) % 45)),
  );
}
