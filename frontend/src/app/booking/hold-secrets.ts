import { inTab } from '../shared/stored';

/** The proofs of holds made in this tab; they outlive a reload and the way through sign-in, not the tab. */
export const holdSecrets = {
  of: (bookingId: string): string | null => inTab.get(key(bookingId)),
  keep: (bookingId: string, secret: string): void => inTab.set(key(bookingId), secret),
  drop: (bookingId: string): void => inTab.remove(key(bookingId)),
};

function key(bookingId: string): string {
  return `visavis.hold.${bookingId}`;
}
