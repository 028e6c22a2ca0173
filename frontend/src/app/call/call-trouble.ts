/** What can go wrong in a call and is a state of it, not an exception. */
export type CallTrouble =
  /** Not this person's booking, not confirmed, or outside the window; the service's own sentence says which. */
  | { kind: 'refused'; title: string; detail?: string }
  /** The session has ended: signing in again brings the person back here. */
  | { kind: 'signedOut' };

/** Why a camera or a microphone gives nothing. */
export type DeviceTrouble = 'blocked' | 'missing' | 'busy';

/** Names a browser's refusal; older browsers and platforms use several names for one thing. */
export function deviceTrouble(error: unknown): DeviceTrouble {
  switch ((error as { name?: string } | null)?.name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'blocked';
    case 'NotFoundError':
    case 'OverconstrainedError':
    case 'TypeError':
      return 'missing';
    default:
      return 'busy';
  }
}
