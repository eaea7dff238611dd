/** Lines of lists with their labels, without the fields that whoever asks is not shown. */
import type { ListedCase } from '../../register/index.ts';
import type { Call } from '../door/index.ts';
import { type Labels, labelsOf } from './words.ts';

export type SeenCase = ListedCase & Labels;

export function seenBy(sees: Call['sees'], rows: readonly ListedCase[]): readonly SeenCase[] {
  const applicant = sees('applicant') ? {} : { applicant: null };
  return rows.map((row) => ({ ...row, ...labelsOf(row), ...applicant }));
}
