/** Commands from outside: read strictly, with every fault named by its place. */
import type { z } from 'zod';
import { CORRECTION_COMMANDS, type CorrectionCommand } from './desk/index.ts';
import { inputFault } from './input-faults.ts';
import type { BaseCommand } from './matter.ts';
import { matterOf } from './matters.ts';

/** A fault of the input: where, and what is wrong there. */
export interface CommandSchemaIssue {
  readonly path: string;
  readonly message: string;
}

/** Nothing a command says lies deeper. */
const DEEPEST = 12;

/**
 * Signs that no database keeps and nobody can have meant: control signs but for line ends and tabs, broken surrogates.
 * For whatever comes from outside, command or not.
 */
export function unkeepable(value: unknown, path: string, depth = 0): CommandSchemaIssue[] {
  if (typeof value === 'string') {
    const kept = !/\p{Cc}/u.test(value.replaceAll(/[\n\r\t]/g, '')) && value.isWellFormed();
    return kept ? [] : [{ path, message: '含有不能保存的控制字符，请删去后再提交。' }];
  }
  if (typeof value !== 'object' || value === null) return [];
  if (depth === DEEPEST) return [{ path, message: '层数太多。' }];
  return Object.entries(value).flatMap(([key, inner]) =>
    unkeepable(inner, path === '' ? key : `${path}.${key}`, depth + 1),
  );
}

export function parseCommand(
  input: unknown,
): { readonly command: BaseCommand } | { readonly issues: readonly CommandSchemaIssue[] } {
  const named = typeof input === 'object' && input !== null && 'type' in input ? input.type : '';
  // No text of what is none: an object can refuse to be turned into one.
  const type = typeof named === 'string' ? named : '';
  const corrections: Readonly<Record<string, z.ZodType>> = CORRECTION_COMMANDS;
  const schema = Object.hasOwn(corrections, type) ? corrections[type] : matterOf(type)?.commands[type];
  if (!schema) return { issues: [{ path: 'type', message: '没有这种操作。' }] };
  const bad = unkeepable(input, '');
  if (bad.length > 0) return { issues: bad };
  const read = schema.safeParse(input, { error: inputFault });
  if (read.success) {
    const command = read.data as BaseCommand;
    const issues = issuesInstead(command);
    return issues.length > 0 ? { issues } : { command };
  }
  return {
    issues: read.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })),
  };
}

/** What should stand instead is a command, too, and its faults have their places as those of any other. */
function issuesInstead(command: BaseCommand): CommandSchemaIssue[] {
  if (command.type !== 'correction.propose') return [];
  const { instead } = command as CorrectionCommand & { readonly type: 'correction.propose' };
  const read = instead === null ? undefined : parseCommand(instead);
  if (!read || !('issues' in read)) return [];
  const placed = (path: string) => (path === '' ? 'instead' : `instead.${path}`);
  return read.issues.map(({ path, message }) => ({ path: placed(path), message }));
}
