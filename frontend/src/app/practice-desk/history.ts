const MOST = 100;

/** What something was before each step, so that steps can be undone. Typing in one place is one step. */
export class History<T> {
  private readonly before: T[] = [];
  private place?: string;

  get isEmpty(): boolean {
    return this.before.length === 0;
  }

  /** Keeps what was; not again while somebody goes on in the same place. */
  keep(was: T, place?: string): void {
    if (place === undefined || place !== this.place) {
      this.before.push(was);
      this.before.splice(0, this.before.length - MOST);
    }
    this.place = place;
  }

  undo(): T | undefined {
    this.place = undefined;
    return this.before.pop();
  }

  clear(): void {
    this.before.length = 0;
    this.place = undefined;
  }
}
