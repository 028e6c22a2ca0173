import { Service, signal } from '@angular/core';

/** What is said aloud to whoever listens rather than looks; drawn by the shell as a live region. */
@Service()
export class Announcer {
  readonly sentence = signal('');

  /** Says a sentence once the screen reader has finished; the same sentence twice is said twice. */
  say(sentence: string): void {
    this.sentence.set('');
    setTimeout(() => this.sentence.set(sentence), 50);
  }
}
