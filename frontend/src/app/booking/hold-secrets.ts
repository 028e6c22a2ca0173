import { inTab } from '../shared/stored';

/** The proofs of holds made in this tab or brought by an invitation; they outlive a reload and signing in, not the tab. */
export const holdSecrets = {
  of: (bookingId: string): string | null => inTab.get(key(bookingId)),
  keep: (bookingId: string, secret: string): void => inTab.set(key(bookingId), secret),
  /** Keeps the proof of a hold that somebody else made for the person. */
  keepInvitation(bookingId: string, secret: string): void {
    holdSecrets.keep(bookingId, secret);
    inTab.set(invitationKey(bookingId), 'yes');
  },
  isInvitation: (bookingId: string): boolean => inTab.get(invitationKey(bookingId)) !== null,
  drop(bookingId: string): void {
    inTab.remove(key(bookingId));
    inTab.remove(invitationKey(bookingId));
  },
};

function key(bookingId: string): string {
  return `visavis.hold.${bookingId}`;
}

function invitationKey(bookingId: string): string {
  return `visavis.invitation.${bookingId}`;
}
