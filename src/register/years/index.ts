import { granted } from '../../law/index.ts';
import type { Matter } from '../matter.ts';

export const years: Matter = {
  kind: 'year',
  identity: 'named',
  commands: {},
  start: () => null,
  apply: (state) => state,
  decide: () => granted([]),
  counts: () => [],
  row: () => null,
};

export function closingOf(_state: unknown): number | undefined {
  return undefined;
}
