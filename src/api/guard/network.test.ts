import { expect, test } from 'vitest';
import { networkOf } from './network.ts';

const ROWS: readonly (readonly [string | null, string])[] = [
  [null, 'unknown'],
  ['192.0.2.1', '192.0.2.1'],
  ['2408:8000:1:2:3:4:5:6', '2408:8000:1:2'],
  ['2408:8000:1:2::1', '2408:8000:1:2'],
  ['2408:8000:0001:0002::', '2408:8000:1:2'],
  ['2408:8000::1', '2408:8000:0:0'],
  ['2408::2:3:4:5', '2408:0:0:0'],
  ['::1', '0:0:0:0'],
  ['FE80::ABCD', 'fe80:0:0:0'],
];

test.each(ROWS)('%s 算作 %s', (source, network) => {
  expect(networkOf(source)).toBe(network);
});
