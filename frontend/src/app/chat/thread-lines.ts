import { DEVICE_ZONE, localDate } from '../shared/time';
import { Draft, Message } from './chat.model';

/** What a thread draws, from top to bottom. */
export type ThreadLine =
  | { kind: 'day'; key: string; at: string }
  | { kind: 'unread'; key: string }
  | { kind: 'message'; key: string; message: Message; mine: boolean; follows: boolean }
  | { kind: 'draft'; key: string; draft: Draft };

interface Reader {
  readonly me: string;
  readonly unreadFrom: number | null;
}

/** Two messages of one person within this time look like one thought. */
const SAME_BREATH = 5 * 60_000;

/** Puts day lines and the unread line between the messages, and what is still to be sent at the end. */
export function arrange(messages: readonly Message[], drafts: readonly Draft[], reader: Reader): ThreadLine[] {
  const lines: ThreadLine[] = [];
  let last: Message | undefined;
  for (const message of messages) {
    const isNewDay = !last || dayOf(last) !== dayOf(message);
    const isUnread = message.seq === reader.unreadFrom;
    if (isNewDay) lines.push({ kind: 'day', key: `day ${message.seq}`, at: message.at });
    if (isUnread) lines.push({ kind: 'unread', key: 'unread' });
    const follows = !isNewDay && !isUnread && !!last && isSameBreath(last, message);
    lines.push({ kind: 'message', key: message.clientId, message, mine: message.senderId === reader.me, follows });
    last = message;
  }
  return [...lines, ...drafts.map((draft): ThreadLine => ({ kind: 'draft', key: draft.clientId, draft }))];
}

function dayOf({ at }: Message): string {
  return localDate(at, DEVICE_ZONE);
}

function isSameBreath(one: Message, next: Message): boolean {
  return one.senderId === next.senderId && Date.parse(next.at) - Date.parse(one.at) < SAME_BREATH;
}
