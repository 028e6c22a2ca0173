import { Component, computed, effect, inject, input, LOCALE_ID, signal } from '@angular/core';
import { HttpClient } from '@angular/common/http';
import { FieldTree, FormField } from '@angular/forms/signals';
import { firstValueFrom } from 'rxjs';
import { Control, Field } from '../shared/field';
import { problemOf } from '../shared/problem';
import { isSlug } from './slug-proposal';

const PAUSE_MS = 400;

/** The address of a practice's page; whether it is free is asked once the person pauses. */
@Component({
  selector: 'vv-slug-field',
  imports: [FormField, Field, Control],
  template: `
    <vv-field label="Address of your page" i18n-label="@@desk.slug" [status]="slug()()">
      <input vvControl type="text" autocomplete="off" autocapitalize="none" spellcheck="false" [formField]="slug()" />
    </vv-field>
    <p class="small soft address">{{ address() }}</p>
    <p class="small" role="status">
      @switch (standing()) {
        @case ('free') {
          <span class="good"
            ><span aria-hidden="true">✓ </span
            ><ng-container i18n="@@desk.slugFree">This address is free.</ng-container></span
          >
        }
        @case ('taken') {
          <span class="bad"
            ><span aria-hidden="true">! </span
            ><ng-container i18n="@@desk.slugTaken"
              >Another practice has this address. Choose another one.</ng-container
            ></span
          >
        }
      }
    </p>
  `,
  styles: `
    :host {
      display: grid;
      gap: 4px;
    }
    .address {
      overflow-wrap: anywhere;
    }
    .good {
      color: var(--good);
    }
    .bad {
      color: var(--bad);
    }
  `,
})
export class SlugField {
  private readonly http = inject(HttpClient);
  private readonly root = inject(LOCALE_ID) === 'fr' ? '/fr' : '';
  readonly slug = input.required<FieldTree<string>>();
  protected readonly address = computed(() => `${location.host}${this.root}/practices/${this.slug()().value() || '…'}`);
  protected readonly standing = signal<'free' | 'taken' | null>(null);

  constructor() {
    effect((onCleanup) => {
      const asked = this.slug()().value();
      this.standing.set(null);
      if (!isSlug(asked)) {
        return;
      }
      let isStale = false;
      const timer = setTimeout(
        () => void this.ask(asked).then((standing) => isStale || this.standing.set(standing)),
        PAUSE_MS,
      );
      onCleanup(() => {
        isStale = true;
        clearTimeout(timer);
      });
    });
  }

  /** Advice only: practices that are not published yet are not seen here, and the service decides in the end. */
  private async ask(slug: string): Promise<'free' | 'taken' | null> {
    try {
      await firstValueFrom(this.http.get(`/api/practices/${slug}`));
      return 'taken';
    } catch (error) {
      return problemOf(error).status === 404 ? 'free' : null;
    }
  }
}
