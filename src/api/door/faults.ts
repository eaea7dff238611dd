/** Errors of the rooms below as problems: each code once, nothing of the error's own text from unknown errors. */
import { KeyReused } from '../../register/index.ts';
import { type Problem, ProblemError } from './problem.ts';

/** A moment later the same call may well succeed. */
const SOON = 2;

const STORE: Readonly<Record<string, Problem>> = {
  busy: { code: 'busy', retryAfter: SOON },
  timeout: { code: 'busy', retryAfter: SOON },
  unreachable: { code: 'unavailable', retryAfter: SOON },
  uncertain: { code: 'unavailable', retryAfter: SOON },
  walled: { code: 'not-your-agency' },
  diskFull: { code: 'unavailable', retryAfter: 60 },
  readOnly: { code: 'unavailable', retryAfter: 60 },
  ioFailed: { code: 'unavailable', retryAfter: 60 },
};

const FILES: Readonly<Record<string, Problem>> = {
  tooLarge: { code: 'too-large' },
  absent: { code: 'not-found', detail: '没有这个文件。' },
  unreachable: { code: 'unavailable', retryAfter: SOON },
  diskFull: { code: 'unavailable', retryAfter: 60 },
  cannotWrite: { code: 'unavailable', retryAfter: 60 },
  cannotRead: { code: 'unavailable', retryAfter: 60 },
};

/** Undefined for a bug: it is logged whole and told as nothing but a number. */
export function problemOf(error: unknown): Problem | undefined {
  if (error instanceof ProblemError) return error.problem;
  if (error instanceof KeyReused) return { code: 'key-reused', detail: error.message };
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  const code = String(error.code);
  // The store's messages are written for the user and hold no values.
  if (error.name === 'StoreError') return STORE[code] && { detail: error.message, ...STORE[code] };
  if (error.name === 'FileError') return FILES[code] && { detail: error.message, ...FILES[code] };
  return undefined;
}

/** Of the store's codes those after which nobody knows whether it was kept. */
const UNKNOWN: ReadonlySet<unknown> = new Set(['uncertain', 'unreachable', 'ioFailed']);

export function mayBeKept(error: unknown): boolean {
  return error instanceof Error && error.name === 'StoreError' && 'code' in error && UNKNOWN.has(error.code);
}

/** An error for the log: where it arose, not what it says, which may quote somebody. */
export function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [error.name, ...frames.slice(0, 12).map((line) => line.trim())].join(' | ');
}
