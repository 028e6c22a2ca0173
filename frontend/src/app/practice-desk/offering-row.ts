import { Component, inject, input, output } from '@angular/core';
import { isFree } from '../shared/money';
import { Say } from '../shared/say';
import { DeskOffering } from './desk.model';

/** One offering as it stands, and what can be done with it. */
@Component({
  selector: 'vv-offering-row',
  template: `
    <div class="what">
      <h2>{{ offering().title }}</h2>
      <p class="soft">
        {{ say.minutes(offering().minutes) }}
        @if (offering().bufferBefore > 0) {
          ·
          <ng-container i18n="@@desk.bufferBeforeSaid"
            >{{ say.minutes(offering().bufferBefore) }} free before</ng-container
          >
        }
        @if (offering().bufferAfter > 0) {
          ·
          <ng-container i18n="@@desk.bufferAfterSaid"
            >{{ say.minutes(offering().bufferAfter) }} free after</ng-container
          >
        }
      </p>
      @if (offering().description) {
        <p class="description">{{ offering().description }}</p>
      }
      @if (!offering().active) {
        <span class="chip" i18n="@@desk.isInactive">Cannot be booked</span>
      }
    </div>
    <p class="price">
      @if (isFree(offering().price)) {
        <ng-container i18n="@@desk.free">Free</ng-container>
      } @else {
        {{ say.money(offering().price) }}
      }
    </p>
    <div class="row actions">
      <button class="button quiet compact" type="button" [disabled]="isLocked()" (click)="edit.emit()">
        <ng-container i18n="@@desk.change">Change</ng-container><span class="unseen">: {{ offering().title }}</span>
      </button>
      <button
        class="button quiet compact"
        type="button"
        [disabled]="isLocked()"
        (click)="activate.emit(!offering().active)"
      >
        @if (offering().active) {
          <ng-container i18n="@@desk.deactivate">Put aside</ng-container>
        } @else {
          <ng-container i18n="@@desk.activate">Offer again</ng-container>
        }
        <span class="unseen">: {{ offering().title }}</span>
      </button>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 12px 24px;
    }
    .what {
      display: grid;
      gap: 6px;
      justify-items: start;
    }
    h2,
    .description {
      overflow-wrap: anywhere;
    }
    .description {
      white-space: pre-line;
    }
    .actions {
      grid-column: 1 / -1;
    }
  `,
  host: { class: 'card' },
})
export class OfferingRow {
  protected readonly say = inject(Say);
  protected readonly isFree = isFree;
  readonly offering = input.required<DeskOffering>();
  /** Another one is being changed. */
  readonly isLocked = input.required<boolean>();
  readonly edit = output();
  readonly activate = output<boolean>();
}
