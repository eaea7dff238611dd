/** 更正: what can be asked of it. */
import { z } from 'zod';
import { CHANNELS, SERVICE_WAYS } from '../../law/index.ts';
import { type CommandOf, commandsOf, FACT, SHORT_TEXT, TEXT } from '../commands.ts';
import { APPLICANT } from '../people/index.ts';

/** What the check comes to. 条例§41 */
export const CHECKS = {
  inaccurate: '确有不准确',
  accurate: '没有不准确',
  unproven: '证据不足',
  notOurs: '本机关无权更正',
} as const;
export type Check = keyof typeof CHECKS;

function oneOf<K extends string>(words: Readonly<Record<K, unknown>>) {
  return z.enum(Object.keys(words) as [K, ...K[]]);
}

export const COMMANDS = commandsOf({
  'rectification.register': {
    ...FACT,
    channel: oneOf(CHANNELS),
    /** Which information, what is inaccurate in it, and what should stand there. */
    subject: SHORT_TEXT,
    claim: TEXT,
    /** What shows it; may come later. */
    proofs: z.array(SHORT_TEXT).max(50),
    applicant: APPLICANT,
  },
  'rectification.addProof': { ...FACT, proofs: z.array(SHORT_TEXT).min(1).max(50) },
  'rectification.check': { ...FACT, conclusion: oneOf(CHECKS), basis: SHORT_TEXT },
  'rectification.correct': { ...FACT, change: TEXT },
  'rectification.forward': { ...FACT, to: SHORT_TEXT },
  'rectification.direct': { ...FACT, to: SHORT_TEXT },
  'rectification.reply': { ...FACT, way: oneOf(SERVICE_WAYS), number: SHORT_TEXT.optional() },
  'rectification.withdraw': { ...FACT, statement: SHORT_TEXT },
  'rectification.void': { reason: SHORT_TEXT },
});

export type RectificationCommand = CommandOf<typeof COMMANDS>;
export type CommandNamed<T extends RectificationCommand['type']> = Extract<
  RectificationCommand,
  { readonly type: T }
>;
