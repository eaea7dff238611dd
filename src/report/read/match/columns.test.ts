import { describe, expect, test } from 'vitest';
import { PLACES, type PlaceCase } from './columns.cases.ts';
import { place, type Slots } from './columns.ts';
import type { Item } from './lines.ts';
import type { Run } from './runs.ts';

function runOf(given: PlaceCase): Run {
  const inGrid = given.from !== undefined;
  const items = given.run.split(' ').map((word, i): Item => {
    const text = word === '_' ? '' : word;
    const column = inGrid ? (given.from ?? 0) + i : null;
    return { kind: /\d/.test(word) ? 'value' : 'blank', text, at: {}, column };
  });
  return {
    items,
    own: given.labelled ? '行名' : '',
    before: [],
    after: [],
    grid: inGrid ? 0 : null,
    whole: inGrid && !given.ragged,
    labelColumn: 0,
    line: 0,
    grown: given.grown ?? false,
    patched: given.patched ?? false,
    numbered: false,
  };
}

describe('哪个数字在哪一栏', () => {
  test.each(PLACES)('$title', (given) => {
    const { width, totals = null, columns, uniform = false, dropsBlanks = false, glued = false } = given;
    const slots: Slots = { width, totals, uniform, dropsBlanks, glued, ...(columns ? { columns } : {}) };
    const places = place(runOf(given), slots);
    if ('readings' in places) {
      expect(places.readings.length).toBe(given.gives);
    } else {
      expect(places.items.map((item) => (item ? item.text || '_' : '?')).join(' ')).toBe(given.gives);
      expect(places.reason !== undefined).toBe(given.deduced ?? false);
    }
  });
});
