import { Component, computed, input, Resource } from '@angular/core';
import { Banner } from '../shared/banner';
import { problemOf } from '../shared/problem';
import { Skeleton } from '../shared/skeleton';
import { deskSentence } from './desk-sentences';

/** Stands where something is being read: grey lines, or why it did not come and a way to ask again. */
@Component({
  selector: 'vv-awaited',
  imports: [Banner, Skeleton],
  template: `
    @if (trouble(); as sentence) {
      <vv-banner kind="bad">
        {{ sentence }}
        <button class="button quiet compact" type="button" (click)="resource().reload()" i18n="@@shared.tryAgain">
          Try again
        </button>
      </vv-banner>
    } @else {
      <vv-skeleton [lines]="lines()" [height]="64" />
    }
  `,
  styles: `
    :host {
      display: block;
      width: 100%;
    }
  `,
})
export class Awaited {
  readonly resource = input.required<Resource<unknown> & { reload(): boolean }>();
  readonly lines = input(3);
  protected readonly trouble = computed(() => {
    const error = this.resource().error();
    return error ? deskSentence(problemOf(error)) : null;
  });
}
