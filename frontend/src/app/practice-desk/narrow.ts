import { Service, signal } from '@angular/core';

/** Whether the screen is too narrow for seven days beside each other. */
@Service()
export class Narrow {
  private readonly query = matchMedia('(max-width: 820px)');
  private readonly state = signal(this.query.matches);
  readonly is = this.state.asReadonly();

  constructor() {
    this.query.addEventListener('change', ({ matches }) => this.state.set(matches));
  }
}
