import { Component, computed, input } from '@angular/core';
import { apiAddress } from './api';

/** A practice's photo; without one, the initials on a quiet ground. The name stands beside it, so it says nothing aloud. */
@Component({
  selector: 'vv-portrait',
  template: `
    @if (photo()) {
      <img [src]="address()" alt="" loading="lazy" width="160" height="160" />
    } @else {
      <span aria-hidden="true">{{ initials() }}</span>
    }
  `,
  styles: `
    :host {
      display: block;
      flex: none;
      width: var(--size, 88px);
      aspect-ratio: 1;
      border-radius: var(--radius);
      overflow: hidden;
      background: var(--accent-wash);
    }
    img {
      width: 100%;
      height: 100%;
      object-fit: cover;
    }
    span {
      display: grid;
      place-items: center;
      height: 100%;
      color: var(--accent);
      font: 500 calc(var(--size, 88px) * 0.36) / 1 var(--serif);
    }
  `,
})
export class Portrait {
  readonly photo = input<string | null>();
  readonly name = input.required<string>();
  protected readonly address = computed(() => apiAddress(this.photo() ?? ''));
  protected readonly initials = computed(() =>
    this.name()
      .split(/\s+/)
      .filter((word) => /^\p{Lu}/u.test(word))
      .slice(0, 2)
      .map((word) => word.charAt(0))
      .join(''),
  );
}
