import { Draft, Mark, Message } from './chat.model';

/**
 * What this browser knows of one conversation. Every function below is pure: it takes a log and gives the next.
 * Messages behind a gap are known but not shown, so that nothing ever appears out of order.
 */
export interface ChatLog {
  readonly conversationId: string;
  /** By `seq`, each once. */
  readonly known: readonly Message[];
  /** In the order in which they were written. */
  readonly drafts: readonly Draft[];
  readonly marks: Readonly<Record<string, Mark>>;
  readonly revision: number;
  readonly earlier: 'unknown' | 'more' | 'none';
}

const UNMARKED: Mark = { delivered: 0, read: 0 };

export function emptyLog(conversationId: string): ChatLog {
  return { conversationId, known: [], drafts: [], marks: {}, revision: 0, earlier: 'unknown' };
}

/** Adds messages, however often and in whatever order they come. */
export function withMessages(log: ChatLog, arrived: readonly Message[]): ChatLog {
  const bySeq = new Map(log.known.map((message) => [message.seq, message]));
  for (const message of arrived) bySeq.set(message.seq, message);
  const own = new Set(arrived.map((message) => message.clientId));
  return {
    ...log,
    known: [...bySeq.values()].sort((one, other) => one.seq - other.seq),
    drafts: log.drafts.filter((draft) => !own.has(draft.clientId)),
  };
}

export function withHistory(log: ChatLog, page: readonly Message[], more: boolean): ChatLog {
  return { ...withMessages(log, page), earlier: more ? 'more' : 'none' };
}

/** Puts a changed message in the place of the one it was; one that is not here yet comes with its page. */
export function withChange(log: ChatLog, message: Message, revision: number): ChatLog {
  const known = log.known.map((old) => (old.seq === message.seq ? message : old));
  return { ...log, known, revision: Math.max(log.revision, revision) };
}

export function withDraft(log: ChatLog, draft: Draft): ChatLog {
  return { ...log, drafts: [...log.drafts, draft] };
}

export function withoutDraft(log: ChatLog, clientId: string): ChatLog {
  return { ...log, drafts: log.drafts.filter((draft) => draft.clientId !== clientId) };
}

/** The service has it for good: the draft becomes a message. A second acknowledgement changes nothing. */
export function withSent(log: ChatLog, sent: { clientId: string; seq: number; at: string }, me: string): ChatLog {
  const draft = log.drafts.find((one) => one.clientId === sent.clientId);
  if (!draft) return log;
  const { conversationId, clientId, body } = draft;
  const { seq, at } = sent;
  const fresh = { conversationId, seq, clientId, body, at, id: clientId, senderId: me, editedAt: null, deleted: false };
  return withMessages(log, [fresh]);
}

export function withRefused(log: ChatLog, clientId: string, reason: string): ChatLog {
  const refuse = (draft: Draft) => (draft.clientId === clientId ? { ...draft, refused: reason } : draft);
  return { ...log, drafts: log.drafts.map(refuse) };
}

/** Marks only grow: a late frame never takes a read mark back. */
export function withMark(log: ChatLog, accountId: string, mark: Mark): ChatLog {
  const old = markOf(log, accountId);
  const read = Math.max(old.read, mark.read);
  const delivered = Math.max(old.delivered, mark.delivered, read);
  return { ...log, marks: { ...log.marks, [accountId]: { delivered, read } } };
}

export function markOf(log: ChatLog, accountId: string): Mark {
  return log.marks[accountId] ?? UNMARKED;
}

/** The `seq` after which something is missing, or `null` when all is whole. */
export function gapAfter(log: ChatLog): number | null {
  const last = log.known.find(({ seq }, at) => (log.known[at + 1]?.seq ?? seq + 1) > seq + 1);
  return last?.seq ?? null;
}

/** What may be shown: everything up to the first gap. */
export function shown(log: ChatLog): readonly Message[] {
  const gap = gapAfter(log);
  return gap === null ? log.known : log.known.filter((message) => message.seq <= gap);
}

/** The last `seq` before which nothing is missing; 0 when nothing is known. */
export function tip(log: ChatLog): number {
  return shown(log).at(-1)?.seq ?? 0;
}
