import { Service, signal } from '@angular/core';

/** Whether the device has a network, as far as the browser knows. */
@Service()
export class Connection {
  private readonly state = signal(navigator.onLine);
  readonly online = this.state.asReadonly();

  constructor() {
    addEventListener('online', () => this.state.set(true));
    addEventListener('offline', () => this.state.set(false));
  }
}
