import { Component } from '@angular/core';

/** What the shadings of the picture mean. */
@Component({
  selector: 'vv-agenda-legend',
  template: `
    <span><i class="open"></i><ng-container i18n="@@desk.legendOpen">Open</ng-container></span>
    <span><i class="closed"></i><ng-container i18n="@@desk.legendClosed">Closed</ng-container></span>
    <span><i class="away"></i><ng-container i18n="@@desk.legendAway">Away, or no such hour</ng-container></span>
    <span><i class="busy"></i><ng-container i18n="@@desk.legendBusy">Busy in another calendar</ng-container></span>
    <span><i class="kept"></i><ng-container i18n="@@desk.legendKept">Kept free before and after</ng-container></span>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 6px 20px;
      color: var(--soft);
      font-size: var(--text-s);
    }
    span {
      display: inline-flex;
      align-items: center;
      gap: 8px;
    }
    i {
      width: 18px;
      height: 18px;
      border: 1px solid var(--line);
      border-radius: 4px;
    }
    .open {
      background: var(--card);
    }
    .closed {
      background: var(--sunk);
    }
    .away {
      background: repeating-linear-gradient(135deg, var(--sunk) 0 6px, var(--line) 6px 7px);
    }
    .busy {
      background: repeating-linear-gradient(
        45deg,
        color-mix(in srgb, var(--edge) 30%, var(--card)) 0 5px,
        color-mix(in srgb, var(--edge) 18%, var(--card)) 5px 10px
      );
    }
    .kept {
      background: repeating-linear-gradient(
        135deg,
        transparent 0 4px,
        color-mix(in srgb, var(--accent) 35%, transparent) 4px 5px
      );
    }
  `,
  host: { 'aria-hidden': 'true' },
})
export class AgendaLegend {}
