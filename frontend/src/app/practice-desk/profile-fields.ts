import { Component, computed, input } from '@angular/core';
import { FieldTree, FormField } from '@angular/forms/signals';
import { Control, Field } from '../shared/field';
import { Profile } from './desk.model';
import { LanguagePicker } from './language-picker';

/** Headline, text, languages and zone: what both opening and changing a practice ask. */
@Component({
  selector: 'vv-profile-fields',
  imports: [FormField, Field, Control, LanguagePicker],
  templateUrl: './profile-fields.html',
  host: { class: 'stack' },
})
export class ProfileFields {
  readonly profile = input.required<FieldTree<Profile>>();
  /** All that the browser knows, and the one that is set, which may be an older name. */
  protected readonly zones = computed(() => [
    ...new Set([this.profile().zone().value(), ...Intl.supportedValuesOf('timeZone')]),
  ]);
}
