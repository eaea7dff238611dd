/** What can be said to and of the register of 规章 and 行政规范性文件. */
import { z } from 'zod';
import { type CommandOf, commandsOf, DATE, FACT, SHORT_TEXT } from '../commands.ts';
import type { BaseEvent, DateText } from '../entry/index.ts';

/** The columns of table two. 格式§表二 */
export const DOCUMENT_KINDS = { rules: '规章', normativeDocuments: '行政规范性文件' } as const;
export type DocumentKind = keyof typeof DOCUMENT_KINDS;

export const DOCUMENT_COMMANDS = commandsOf({
  'document.register': {
    /** The day it was made (成文); documents older than the register bring their own day and evidence. */
    ...FACT,
    kind: z.enum(Object.keys(DOCUMENT_KINDS) as [DocumentKind]),
    name: SHORT_TEXT,
    number: SHORT_TEXT,
    /** Null for a document of one maker; `lead` where the number is this agency's. */
    joint: z.strictObject({ lead: z.boolean(), with: z.array(SHORT_TEXT).min(1).max(50) }).nullable(),
    /** Last day in force; null where none is set. */
    validUntil: DATE.nullable(),
  },
  'document.amend': { ...FACT, by: SHORT_TEXT, number: SHORT_TEXT.optional() },
  'document.prolong': { ...FACT, by: SHORT_TEXT, validUntil: DATE.nullable() },
  /** `on` is the first day on which it is no longer in force. */
  'document.repeal': { ...FACT, by: SHORT_TEXT },
  'document.expire': { ...FACT, by: SHORT_TEXT },
  'document.void': { reason: SHORT_TEXT },
});

export type DocumentCommand = CommandOf<typeof DOCUMENT_COMMANDS>;

interface Dated extends BaseEvent {
  readonly on: DateText;
}

export type DocumentEvent =
  | (Dated & {
      readonly type: 'document.registered';
      readonly kind: DocumentKind;
      readonly name: string;
      readonly number: string;
      readonly joint: { readonly lead: boolean; readonly with: readonly string[] } | null;
      readonly validUntil: DateText | null;
    })
  | (Dated & { readonly type: 'document.amended'; readonly by: string; readonly number?: string })
  | (Dated & {
      readonly type: 'document.prolonged';
      readonly by: string;
      readonly validUntil: DateText | null;
    })
  | (Dated & { readonly type: 'document.repealed' | 'document.expired'; readonly by: string })
  | (BaseEvent & { readonly type: 'document.voided'; readonly reason: string })
  /** Drafted by the disclosure that explains it. */
  | (BaseEvent & { readonly type: 'document.interpretationLinked'; readonly by: string });

/** The event a command stands for. */
export function documentEventOf(command: DocumentCommand): DocumentEvent {
  switch (command.type) {
    case 'document.register': {
      const { matter: _, ...fields } = command;
      return { ...fields, type: 'document.registered' };
    }
    case 'document.amend': {
      const { matter: _, ...fields } = command;
      return { ...fields, type: 'document.amended' };
    }
    case 'document.prolong': {
      const { matter: _, ...fields } = command;
      return { ...fields, type: 'document.prolonged' };
    }
    case 'document.repeal': {
      const { matter: _, ...fields } = command;
      return { ...fields, type: 'document.repealed' };
    }
    case 'document.expire': {
      const { matter: _, ...fields } = command;
      return { ...fields, type: 'document.expired' };
    }
    case 'document.void':
      return { type: 'document.voided', reason: command.reason };
  }
}
