/** The import table of ARCHITECTURE.md as a test: which room may import which, no circles, pure rooms stay pure. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const SRC = resolve(import.meta.dirname, '../src');

/** Room (folder under src) → rooms it may import. A room may always import itself. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  law: [],
  'report/form': ['law'],
  'report/model': ['report/form', 'law'],
  'report/check': ['report/form', 'report/model', 'law'],
  'report/repair': ['report/form', 'report/model', 'report/check', 'law'],
  'report/read': ['report/form', 'report/model', 'report/check', 'report/repair', 'law'],
  'report/write': ['report/form', 'report/model', 'report/check', 'report/repair', 'law'],
  register: ['law'],
  'report/compile': ['register', 'report/form', 'report/model', 'law'],
  access: ['register', 'law'],
  dispatch: ['access', 'register', 'law'],
  'report/pool': ['report/form', 'report/model', 'report/check', 'report/read', 'report/repair', 'law'],
  store: ['dispatch', 'access', 'register', 'report/model', 'law'],
  report: ['report/form', 'report/model', 'report/check', 'report/repair', 'report/read', 'report/write'],
  demo: ['register', 'law'],
  client: [],
  cli: ['law', 'report', 'report/compile', 'report/pool', 'register', 'demo'],
  api: ['law', 'report', 'report/compile', 'report/pool', 'register', 'access', 'dispatch', 'demo'],
  serve: ['api', 'store', 'dispatch', 'report/pool', 'register', 'demo'],
  main: ['cli', 'serve', 'store'],
};

/** Rooms that see no file system, clock, randomness or environment. */
const PURE = [
  'law',
  'report/form',
  'report/model',
  'report/check',
  'report/repair',
  'report/compile',
  'register',
  'access',
  'demo',
];
const IMPURE =
  /\bfrom 'node:|\bimport\('node:|\bTemporal\.Now\b|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bprocess\./;

const FEWEST_FILES = 30;

interface SourceFile {
  path: string;
  room: string;
  text: string;
  imports: string[];
}

const files = sourceFiles();

test('每个文件都在已知的房间里，且确实看到了足够多的文件', () => {
  const unknown = files.filter((file) => !(file.room in MAY_IMPORT)).map((file) => file.path);
  expect(unknown).toEqual([]);
  expect(files.length).toBeGreaterThanOrEqual(FEWEST_FILES);
});

test('箭头只向下：只导入允许的房间', () => {
  const wrong = crossings().filter(({ from, to }) => !MAY_IMPORT[from.room]?.includes(to.room));
  expect(wrong.map(({ from, to }) => `${from.path} → ${to.path}`)).toEqual([]);
});

test('进别的房间只走 index.ts', () => {
  const wrong = crossings().filter(({ to }) => !to.path.endsWith('index.ts'));
  expect(wrong.map(({ from, to }) => `${from.path} → ${to.path}`)).toEqual([]);
});

test('没有循环导入', () => {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (path: string, trail: string[]): void => {
    if (trail.includes(path)) circles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
    if (done.has(path) || trail.includes(path)) return;
    for (const next of byPath.get(path)?.imports ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const file of files) visit(file.path, []);
  expect(circles).toEqual([]);
});

test('纯的房间不碰文件、时钟、随机数和环境', () => {
  const wrong = files.filter((file) => PURE.includes(file.room) && IMPURE.test(file.text));
  expect(wrong.map((file) => file.path)).toEqual([]);
});

function crossings(): { from: SourceFile; to: SourceFile }[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  return files.flatMap((from) =>
    from.imports.flatMap((path) => {
      const to = byPath.get(path);
      return to && to.room !== from.room ? [{ from, to }] : [];
    }),
  );
}

function sourceFiles(): SourceFile[] {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/\.(test|cases)\.ts$/.test(path))
    .map((path) => {
      const text = readFileSync(join(SRC, path), 'utf8');
      return { path, room: roomOf(path), text, imports: importsOf(path, text) };
    });
}

/** The longest known folder name wins; a file straight under src is its own room. */
function roomOf(path: string): string {
  const folder = dirname(path);
  if (folder === '.') return path.replace(/\.ts$/, '');
  const [first, second] = folder.split('/');
  return first === 'report' && second ? `report/${second}` : (first ?? '');
}

function importsOf(path: string, text: string): string[] {
  const found = text.matchAll(/(?:\bfrom|\bimport|\bimport\()\s*'(\.[^']+)'/g);
  return [...found].map((match) => relative(SRC, resolve(SRC, dirname(path), match[1] ?? '')));
}
