import { Component, inject } from '@angular/core';
import { Theme, ThemeChoice } from '../shared/theme';

/** Chooses between the device's look, the light and the dark one. */
@Component({
  selector: 'vv-theme-switch',
  template: `
    <label class="unseen" for="theme" i18n="@@shell.theme">Appearance</label>
    <select id="theme" [value]="theme.choice()" (change)="choose($event)">
      @for (choice of choices; track choice.value) {
        <option [value]="choice.value" [selected]="choice.value === theme.choice()">{{ choice.label }}</option>
      }
    </select>
  `,
  styles: `
    select {
      width: auto;
      min-height: 36px;
      padding: 4px 10px;
      font-size: var(--text-s);
    }
  `,
})
export class ThemeSwitch {
  protected readonly theme = inject(Theme);
  protected readonly choices: { value: ThemeChoice; label: string }[] = [
    { value: 'system', label: $localize`:@@shell.themeSystem:As the device` },
    { value: 'light', label: $localize`:@@shell.themeLight:Light` },
    { value: 'dark', label: $localize`:@@shell.themeDark:Dark` },
  ];

  protected choose(event: Event): void {
    this.theme.choice.set((event.target as HTMLSelectElement).value as ThemeChoice);
  }
}
