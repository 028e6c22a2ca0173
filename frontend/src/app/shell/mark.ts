import { Component } from '@angular/core';

/** Two arcs facing each other across a small gap, like two people at a table; the gap is the accent. */
@Component({
  selector: 'vv-mark',
  template: `
    <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
      <g fill="none" stroke="currentColor" stroke-width="3.5" stroke-linecap="round">
        <path d="M5 6.5a11.5 11.5 0 0 1 0 19" />
        <path d="M27 6.5a11.5 11.5 0 0 0 0 19" />
      </g>
      <circle cx="16" cy="16" r="2.5" fill="var(--accent)" />
    </svg>
  `,
})
export class Mark {}
