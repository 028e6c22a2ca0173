import { computed, inject, Injectable } from '@angular/core';
import { zoneName } from '../shared/time';
import { DeskApi } from './desk-api';
import { DeskPractice } from './desk.model';

/** The practice on the desk, shared by the screens inside `DeskFrame`, which provides it. */
@Injectable()
export class Desk {
  readonly found = inject(DeskApi).practice();
  readonly practice = computed(() => (this.found.hasValue() ? this.found.value() : undefined));
  readonly zone = computed(() => this.practice()?.zone ?? 'UTC');
  /** "Paris · UTC+1", as it is today. */
  readonly zoneWords = computed(() => zoneName(this.zone(), new Date().toISOString()));

  changed(practice: DeskPractice): void {
    this.found.set(practice);
  }
}
