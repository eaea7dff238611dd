/** Commands from outside: read strictly, with every fault named by its place. */
import { z } from 'zod';
import { CORRECTION_COMMANDS } from './desk/index.ts';
import type { BaseCommand } from './matter.ts';
import { matterOf } from './matters.ts';

/** A fault of the input: where, and what is wrong there. */
export interface CommandSchemaIssue {
  readonly path: string;
  readonly message: string;
}

export function parseCommand(
  input: unknown,
): { readonly command: BaseCommand } | { readonly issues: readonly CommandSchemaIssue[] } {
  const type = typeof input === 'object' && input !== null && 'type' in input ? String(input.type) : '';
  const corrections: Readonly<Record<string, z.ZodType>> = CORRECTION_COMMANDS;
  const schema = Object.hasOwn(corrections, type) ? corrections[type] : matterOf(type)?.commands[type];
  if (!schema) return { issues: [{ path: 'type', message: '没有这种操作。' }] };
  const read = schema.safeParse(input, { error: z.locales.zhCN().localeError });
  if (read.success) return { command: read.data as BaseCommand };
  return {
    issues: read.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })),
  };
}
