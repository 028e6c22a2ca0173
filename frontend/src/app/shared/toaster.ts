import { inject, Service, signal } from '@angular/core';
import { Announcer } from './announcer';

/** What a toast says, and what can still be done about it. */
export interface Toast {
  text: string;
  action?: { label: string; do: () => void };
}

const SHOWN_FOR_MS = 6000;

/** Short news at the foot of the screen, spoken too. One at a time: the newest. */
@Service()
export class Toaster {
  private readonly announcer = inject(Announcer);
  private timer?: ReturnType<typeof setTimeout>;
  readonly current = signal<Toast | null>(null);

  show(text: string, action?: Toast['action']): void {
    clearTimeout(this.timer);
    this.current.set(action ? { text, action } : { text });
    this.announcer.say(text);
    this.timer = setTimeout(() => this.dismiss(), SHOWN_FOR_MS);
  }

  dismiss(): void {
    clearTimeout(this.timer);
    this.current.set(null);
  }
}
