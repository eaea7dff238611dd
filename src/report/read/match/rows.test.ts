import { describe, expect, test } from 'vitest';
import type { Address } from '../../form/index.ts';
import { readText } from '../formats/text.ts';
import type { FoundCells } from './cells.ts';
import { linesOf } from './lines.ts';
import { ROWS } from './rows.cases.ts';
import { readTable, regionsFor } from './tables.ts';

describe('表中各格读出什么', () => {
  test.each(ROWS)('$title', ({ format = 'txt', table, lines, told, strewn = false }) => {
    const all = linesOf(readText(lines.join('\n'), format));
    const [region] = regionsFor(table, all);
    const cells: FoundCells = region ? readTable(table, { lines: all, strewn }, region).cells : new Map();
    const found = Object.keys(told).map((key) => {
      const cell = cells.get(`${table}.${key}` as Address);
      if (!cell) return [key, '-'];
      if (cell.reading.status === 'unsure' || cell.reading.status === 'missing') return [key, '?'];
      return [key, cell.value === null ? '_' : String(cell.value)];
    });
    expect(Object.fromEntries(found)).toEqual(told);
  });
});
