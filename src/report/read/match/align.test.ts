import { describe, expect, test } from 'vitest';
import { tableOf } from '../../form/index.ts';
import { readText } from '../formats/text.ts';
import { ALIGNMENTS } from './align.cases.ts';
import { fitOf, type TargetRow } from './fit.ts';
import { wordingOf } from './likeness.ts';
import { linesOf } from './lines.ts';
import { runsOf } from './runs.ts';

const TARGETS: readonly TargetRow[] = tableOf('2021', 'requests').blocks.flatMap(({ rows, columns }) =>
  rows.map((row) => ({ wording: wordingOf(row), width: columns.length, columns })),
);

describe('哪一串数字是哪一行', () => {
  test.each(ALIGNMENTS)('$title', ({ lines, rows }) => {
    const text = lines.map((line) => line.replace('*', '1 0 0 0 0 0 1')).join('\n');
    const runs = runsOf(linesOf(readText(text, 'txt')), 7);
    const { alignment, doubt, targets } = fitOf(runs, [TARGETS]);
    const found = runs.map((_, i) => {
      const pairing = alignment.pairings.find(({ run }) => run === i);
      if (!pairing) return '-';
      return doubt(pairing) ? '?' : targets[pairing.row]?.wording.row.key;
    });
    expect(found).toEqual(rows);
  });
});
