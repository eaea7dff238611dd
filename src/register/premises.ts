/** A place where a register is kept, and what its keeper does there: what an interface is handed, never what it makes. */
import type { Change, Means } from './desk/index.ts';
import type { FileStore } from './files.ts';
import type { RegisterStore } from './ports.ts';

/** A register on its premises: beyond the port, what only its keeper may do. */
export interface KeptRegister extends RegisterStore {
  /** Takes in changes made elsewhere by the same rules; each must join on to its agency's chain. */
  append(changes: Iterable<Change>): Promise<void>;
  /** New seals for old, after a new key was added; how many applicants were sealed anew. */
  reseal(progress?: (done: number) => void): Promise<number>;
}

export interface Premises {
  readonly register: KeptRegister;
  readonly files: FileStore;
  readonly means: Means;
  /** Where it lies, in the user's words. */
  readonly place: string;
  close(): Promise<void>;
}

/** How a piece of upkeep went, in the keeper's words. */
export interface Done {
  readonly ok: boolean;
  readonly lines: readonly string[];
}

export interface Keeper {
  /** Opens what is kept in a data folder, and makes it where there is nothing. */
  open(folder: string): Promise<Premises>;
  /** @param made instant, ISO text */
  backup(folder: string, target: string, made: string): Promise<Done>;
  restore(source: string, folder: string): Promise<Done>;
  /** Adds a key and seals every applicant anew. @param made day, ISO text */
  rotateKey(folder: string, made: string): Promise<Done>;
}
