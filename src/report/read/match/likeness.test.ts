import { describe, expect, test } from 'vitest';
import { tableOf } from '../../form/index.ts';
import { LIKENESSES, type LikenessCase, SPEAKING } from './likeness.cases.ts';
import { likeness, speaksOf, type Wording, wordingOf } from './likeness.ts';
import { bones } from './normal.ts';

const BOUNDS: Record<LikenessCase['is'], readonly [from: number, to: number]> = {
  same: [1, 1],
  likely: [0.85, 0.999],
  doubtful: [0.1, 0.85],
  other: [0, 0.1],
};

function wordingFor(key: string): Wording {
  const row = tableOf('2021', 'requests').blocks[0]?.rows.find((candidate) => candidate.key === key);
  if (!row) throw new RangeError(key);
  return wordingOf(row);
}

describe('文字像不像行名', () => {
  test.each(LIKENESSES)('“$text” 与 $row：$is', ({ row, text, is }) => {
    const [from, to] = BOUNDS[is];
    const score = likeness(bones(text), wordingFor(row));
    expect(score).toBeGreaterThanOrEqual(from);
    expect(score).toBeLessThanOrEqual(to);
    expect(likeness(bones(text), wordingFor(row))).toBe(score);
  });

  test.each(SPEAKING)('%s：“%s”', (row, text, speaks) => {
    expect(speaksOf(text, wordingFor(row))).toBe(speaks);
  });
});
