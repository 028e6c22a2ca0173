import { effect, Signal, signal } from '@angular/core';

const PAUSE_MS = 250;

/** What was typed, once the typing pauses, so that not each letter asks the service. */
export function settled(typed: Signal<string>): Signal<string> {
  const settledText = signal(typed());
  effect((onCleanup) => {
    const text = typed().trim();
    const timer = setTimeout(() => settledText.set(text), PAUSE_MS);
    onCleanup(() => clearTimeout(timer));
  });
  return settledText.asReadonly();
}
