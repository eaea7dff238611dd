/** Every place in the law that the sources name, in code or in a docstring, exists and is explained. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { gistOf, INSTRUMENT_IDS, parseCitation } from '../src/law/index.ts';

const SRC = resolve(import.meta.dirname, '../src');
const NAMES = INSTRUMENT_IDS.toSorted((a, b) => b.length - a.length).join('|');
const NOTATION = new RegExp(
  `(?<![\\p{L}\\d])(?:${NAMES})§[\\d表一二三四五六七八九十]+(?:\\.\\d+)?(?:\\(\\d+\\))?`,
  'gu',
);

const named = [
  ...new Set(sources().flatMap((text) => [...text.matchAll(NOTATION)].map(([notation]) => notation))),
];

test('源码里写到的条款都登记在册', () => {
  expect(named.length).toBeGreaterThan(100);
  const wrong = named.filter((notation) => !parseCitation(notation).ok);
  expect(wrong).toEqual([]);
});

test('源码里写到的条款都有要旨，不只是整部文件的要旨', () => {
  const bare = named.filter((notation) => {
    const parsed = parseCitation(notation);
    return parsed.ok && gistOf(parsed.citation).of.steps.length === 0;
  });
  expect(bare).toEqual([]);
});

function sources(): string[] {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !/\.(test|cases)\.ts$/.test(path))
    .map((path) => readFileSync(join(SRC, path), 'utf8'));
}
