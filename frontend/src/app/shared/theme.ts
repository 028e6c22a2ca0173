import { effect, Service, signal } from '@angular/core';
import { onDevice } from './stored';

/** "system" follows the device. */
export type ThemeChoice = 'system' | 'light' | 'dark';

const KEY = 'visavis.theme';

/** Which of the two looks is on; the choice stays on this device. */
@Service()
export class Theme {
  readonly choice = signal<ThemeChoice>(read());

  constructor() {
    effect(() => this.apply(this.choice()));
  }

  private apply(choice: ThemeChoice): void {
    if (choice === 'system') {
      delete document.documentElement.dataset['theme'];
      onDevice.remove(KEY);
    } else {
      document.documentElement.dataset['theme'] = choice;
      onDevice.set(KEY, choice);
    }
  }
}

function read(): ThemeChoice {
  const stored = onDevice.get(KEY);
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}
