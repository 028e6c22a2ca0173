/** The other person of a conversation. */
export interface Correspondent {
  readonly id: string;
  readonly displayName: string;
}

export interface Conversation {
  readonly id: string;
  readonly bookingIds: readonly string[];
  readonly with: Correspondent;
  readonly lastMessage: Message | null;
  readonly unread: number;
  readonly lastSeq: number;
  readonly revision: number;
}

export interface Message {
  readonly conversationId: string;
  readonly seq: number;
  readonly id: string;
  readonly senderId: string;
  readonly clientId: string;
  readonly body: string;
  readonly at: string;
  readonly editedAt: string | null;
  readonly deleted: boolean;
}

/** A message that the service has not acknowledged yet; it is sent again until it has. */
export interface Draft {
  readonly conversationId: string;
  readonly clientId: string;
  readonly body: string;
  readonly at: string;
  /** Why the service refused it; only the writer can decide what becomes of it. */
  readonly refused?: string;
}

/** How far one person has got. */
export interface Mark {
  readonly delivered: number;
  readonly read: number;
}

export interface Position {
  readonly conversationId: string;
  readonly after: number;
  readonly revision?: number;
}

export type ChatCommand =
  | { type: 'send'; conversationId: string; clientId: string; body: string }
  | { type: 'resume'; positions: Position[] }
  | { type: 'delivered' | 'read'; conversationId: string; seq: number }
  | { type: 'typing'; conversationId: string };

export type ChatFrame =
  | ({ type: 'message' } & Message)
  | { type: 'sent'; clientId: string; conversationId: string; seq: number; at: string }
  | { type: 'changed'; conversationId: string; revision: number; message: Message }
  | ({ type: 'receipt'; conversationId: string; accountId: string } & Mark)
  | { type: 'resumed'; positions: Position[] }
  | { type: 'typing'; conversationId: string; accountId: string }
  | { type: 'presence'; accountId: string; state: 'online' | 'away' | 'offline' }
  | { type: 'problem'; problem: { title: string; detail?: string }; of?: string };
