/** 申请人: behind the seal only by a command with a reason, which is itself on record. */
import { z } from 'zod';
import { cite, granted, refused } from '../../law/index.ts';
import { type CommandOf, commandsOf, SHORT_TEXT } from '../commands.ts';
import type { BaseEvent, Role } from '../entry/index.ts';
import type { Matter } from '../matter.ts';
import { IDENTITY_FIELDS, type IdentityField } from './people.ts';

const COMMANDS = commandsOf({
  'person.reveal': {
    fields: z.array(z.enum(Object.keys(IDENTITY_FIELDS) as [IdentityField])).min(1),
    reason: SHORT_TEXT,
  },
});

export type PersonCommand = CommandOf<typeof COMMANDS>;

const PERSON_ID = /^U\d{7,}$/;

/** Whoever writes to an applicant or answers for the letter. */
const HANDLING: ReadonlySet<Role> = new Set(['handler', 'reviewer', 'head']);

/** First of a person's own matter: everything about him before is in his requests. */
interface PersonRevealed extends BaseEvent {
  readonly type: 'person.revealed';
  readonly fields: readonly IdentityField[];
  readonly reason: string;
}

export interface PersonState {
  readonly id: string;
  readonly looks: number;
}

/** @law 条例§45 — personal data is opened for a stated purpose only, and every opening is on record */
export const persons: Matter<PersonState, PersonRevealed, PersonCommand> = {
  kind: 'person',
  identity: 'named',
  commands: COMMANDS,
  start: (id) => ({ id, looks: 0 }),
  apply: ({ id, looks }) => ({ id, looks: looks + 1 }),
  decide({ id }, { fields, reason }, { actor }) {
    // Whatever else is typed in here would stand in the chain for ever, a name as likely as not.
    if (!PERSON_ID.test(id)) {
      return refused({ text: '没有这个编号的申请人，请核对。', law: cite('条例§45') });
    }
    if (!HANDLING.has(actor.role)) {
      return refused({ text: '申请人信息只供承办、审核、签发公开申请的人员查看。', law: cite('条例§45') });
    }
    return granted([
      { matter: { kind: 'person', id }, event: { type: 'person.revealed', fields, reason } as BaseEvent },
    ]);
  },
  counts: () => [],
  row: () => null,
};
