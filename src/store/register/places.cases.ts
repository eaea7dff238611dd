/** Keys for the tests of the store. */
import { existsSync } from 'node:fs';
import { meansForTests } from '../../register/testing.cases.ts';
import { createKeyFile, openKeys } from '../keys/index.ts';
import type { StoreMeans } from './index.ts';

/** Means with the keys of a file, which is made where it is missing. */
export function storeMeans(keyFile: string): StoreMeans {
  if (!existsSync(keyFile)) createKeyFile(keyFile, '2024-01-01');
  return { ...meansForTests(), crypto: openKeys({ file: keyFile }) };
}
