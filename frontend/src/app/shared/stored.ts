/** Small things kept in the browser; where storage is forbidden they live as long as the page. */
export class Stored {
  private readonly page = new Map<string, string>();

  constructor(private readonly storage: () => Storage) {}

  get(key: string): string | null {
    try {
      return this.storage().getItem(key);
    } catch {
      return this.page.get(key) ?? null;
    }
  }

  set(key: string, value: string): void {
    try {
      this.storage().setItem(key, value);
    } catch {
      this.page.set(key, value);
    }
  }

  remove(key: string): void {
    this.page.delete(key);
    try {
      this.storage().removeItem(key);
    } catch {
      // Nothing was kept there.
    }
  }
}

/** Kept on this device. */
export const onDevice = new Stored(() => localStorage);

/** Kept in this tab, also across the way to Stripe and back. */
export const inTab = new Stored(() => sessionStorage);
