import { granted } from '../../law/index.ts';
import type { Matter } from '../matter.ts';

export const charges: Matter = {
  kind: 'charge',
  identity: 'numbered',
  commands: {},
  start: () => null,
  apply: (state) => state,
  decide: () => granted([]),
  counts: () => [],
  row: () => null,
};
