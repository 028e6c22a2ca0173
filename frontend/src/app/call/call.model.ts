/** Who one is in the call. The client's side is polite; the practitioner's makes the first offer and all restarts. */
export type Seat = 'client' | 'practitioner';

/** What the lobby knows before anybody enters. */
export interface CallWindow {
  readonly opensAt: string;
  readonly closesAt: string;
}

export interface CallInvitation extends CallWindow {
  readonly seat: Seat;
  readonly with: { readonly id: string; readonly displayName: string } | null;
}

/** What somebody is sending. */
export interface MediaState {
  readonly microphone: boolean;
  readonly camera: boolean;
  readonly screen: boolean;
}

export const SILENT: MediaState = { microphone: false, camera: false, screen: false };

/** What two connections tell each other; the service relays it in order and never reads it. */
export type PeerSignal =
  | { type: 'description'; description: RTCSessionDescriptionInit }
  | { type: 'candidate'; candidate: RTCIceCandidateInit | null }
  | { type: 'restart' };

/** How the line to the page at the other end came about; only the browsers can know. */
export interface LineReport {
  readonly with: string;
  readonly outcome: 'direct' | 'relayed' | 'failed';
  readonly milliseconds: number;
}

export type CallCommand =
  | { type: 'enter'; nonce: string; after?: number }
  | { type: 'admit' | 'decline' | 'leave' }
  | (PeerSignal & { to: string })
  | ({ type: 'media' } & MediaState)
  | ({ type: 'line' } & LineReport);

export type ClosedWhy = 'left' | 'window' | 'replaced' | 'ended';

export interface Entered {
  readonly seat: Seat;
  readonly polite: boolean;
  readonly nonce: string;
  readonly iceServers: RTCIceServer[];
  readonly window: CallWindow;
}

/** What the room's log has numbered, so that a page can say how far it has heard. */
export interface Numbered {
  readonly seq?: number;
}

export type CallFrame = Numbered & AnyFrame;

type AnyFrame =
  | ({ type: 'entered' } & Entered)
  | { type: 'waiting' | 'admitted' | 'declined' }
  | { type: 'peerWaiting'; nonce: string; displayName: string }
  | { type: 'peerEntered' | 'peerLeft'; nonce: string }
  | (PeerSignal & { from: string })
  | ({ type: 'media' } & MediaState)
  | { type: 'closed'; why: ClosedWhy }
  | { type: 'problem'; problem: { type?: string; title: string; status?: number; detail?: string } };

/** The part of a booking that a call shows. */
export interface MetAbout {
  readonly id: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly offering: { readonly title: string };
  readonly practice: { readonly slug: string; readonly name: string; readonly zone: string };
  readonly conversationId: string | null;
}
