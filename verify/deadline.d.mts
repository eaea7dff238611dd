/** What is wrong with a proof, in Chinese; null for a true one. */
export function complaint(sealed: unknown, originals: readonly unknown[] | null): string | null;
/** The notices lying in a folder as the program keeps them, null where there is none. */
export function originalsIn(folder: string): unknown[] | null;
