/** A message as it is drafted from facts, and as it is kept. */
import { createHash } from 'node:crypto';
import type { AgencyId } from '../../register/index.ts';
import type { HappeningFacts, Message } from '../hooks/ports.ts';
import type { MessageTopic } from '../hooks/topics.ts';

export interface DraftMessage {
  /** Says once and for all what it is about: the same key is never told twice. */
  readonly key: string;
  readonly topic: MessageTopic;
  readonly facts: HappeningFacts;
  /** Numbers, days and articles; no titles and no names, which may hold personal data. */
  readonly text: string;
}

/** @param at instant, ISO text */
export function messageOf(
  { key, topic, facts, text }: DraftMessage,
  agency: AgencyId | null,
  at: string,
): Message {
  const id = `msg_${createHash('sha256')
    .update(`${agency ?? ''}/${key}`)
    .digest('hex')
    .slice(0, 32)}`;
  return { id, key, topic, agency, at, facts: { ...(agency !== null && { agency }), ...facts }, text };
}
