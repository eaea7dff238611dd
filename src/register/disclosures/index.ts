import { granted } from '../../law/index.ts';
import type { Matter } from '../matter.ts';

export const disclosures: Matter = {
  kind: 'disclosure',
  identity: 'numbered',
  commands: {},
  start: () => null,
  apply: (state) => state,
  decide: () => granted([]),
  counts: () => [],
  row: () => null,
};
