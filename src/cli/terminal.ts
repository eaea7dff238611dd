import type { Keeper } from '../register/index.ts';

/** What a command may touch of the outside: two streams, today's date, an exit code. Made in `main.ts`. */
export interface Terminal {
  /** Writes to standard output; resolves once the reader has taken it, so that long results stay in bounded memory. */
  out(text: string): Promise<void>;
  /** Writes to standard error: progress, summaries, complaints. */
  err(text: string): void;
  /** Whether a person watches standard error; progress is drawn only then. */
  readonly watched: boolean;
  readonly today: Temporal.PlainDate;
  /** This moment, UTC, ISO text with milliseconds. */
  now(): string;
  /** The data folder where the call names none: the server's own, or a command would work on another register. */
  readonly folder: string;
  /** Whether an empty register is somebody's who tries things out, and may be filled with the example. */
  readonly trying: boolean;
  /** Opens the register where it is kept. Loaded only by commands that need it. */
  keeper(): Promise<Keeper>;
  /** Serves until a signal comes, by the environment and what is given beside it. @returns the exit code */
  serve(given: Readonly<Record<string, string>>): Promise<number>;
  /** 0 done, 1 errors found, 2 something unreadable or a wrong call. */
  exitCode: number;
}

/** A complaint about the call itself, in the user's words: printed without a stack, exit code 2. */
export class UsageError extends Error {}
