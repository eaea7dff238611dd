import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SPLITS } from './split.cases.ts';
import { splits } from './split.ts';

describe('连写的数字', () => {
  test.each(SPLITS)('$digits 拆成 $width 个', ({ digits, width, group, ways }) => {
    expect(splits(digits, width, group)?.map((parts) => parts.join(' ')) ?? null).toEqual(ways);
  });

  test('够数就停', () => {
    expect(splits('111111111111111', 3, 3, 2)?.length).toBeLessThanOrEqual(2);
  });

  test('合计相符的一行，本来的拆法总在其中', () => {
    const row = fc.array(fc.nat(40), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(row, (figures) => {
        const parts = [...figures, figures.reduce((sum, n) => sum + n, 0)].map(String);
        const ways = splits(parts.join(''), 7, 7, 1_000);
        expect(ways === null || ways.some((way) => way.join() === parts.join())).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
