import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Grid, Manuscript } from '../manuscript.ts';
import { Unreadable } from '../unreadable.ts';
import { rendered } from './pdf/rendered.cases.ts';
import { sketch, words } from './pdf/sketch.cases.ts';
import { pdfCases } from './pdf.cases.ts';
import { readPdf } from './pdf.ts';

const FOLDER = new URL('../../../../fixtures/formats/', import.meta.url);
const fixture = (name: string): Uint8Array => readFileSync(new URL(`${name}.pdf`, FOLDER));

describe('画出的小页面', () => {
  it.each(pdfCases)('$title', async ({ pages, read }) => {
    const drawn = pages.map((page) => (typeof page === 'string' ? { content: page } : page));
    expect(rendered(await readPdf(sketch(drawn)))).toEqual(read);
  });
});

describe('各种软件做的文件', () => {
  it.each([
    'chromium-split-label',
    'chromium-double-lines',
    'chromium-no-lines',
    'word-by-libreoffice',
    'typst',
  ])('%s 与核对过的结果一致', async (name) => {
    const text = `${rendered(await readPdf(fixture(name))).join('\n')}\n`;
    await expect(text).toMatchFileSnapshot(new URL(`${name}.golden.txt`, FOLDER).pathname);
  });

  it('每格都有页、表、行、列和位置，位置在表内', async () => {
    const { blocks } = await readPdf(fixture('chromium-split-label'));
    const grids = blocks.filter((block): block is Grid => block.kind === 'grid');
    expect(grids.map(({ at }) => [at.page, at.table])).toEqual([
      [1, 1],
      [2, 2],
    ]);
    for (const { cells, at } of grids) {
      for (const cell of cells) {
        expect(cell.at).toMatchObject({
          page: at.page,
          table: at.table,
          row: cell.row + 1,
          column: cell.column + 1,
        });
        const [left, top, right, bottom] = cell.at.box ?? [0, 0, 0, 0];
        expect(left < right && top < bottom).toBe(true);
        expect(left >= (at.box?.[0] ?? 0) - 5 && bottom <= (at.box?.[3] ?? 0) + 5).toBe(true);
      }
    }
  });
});

/** Every cell of the grid is covered once: no overlaps, no holes. */
function coverage({ rows, columns, cells }: Grid): number[] {
  const counts = new Array<number>(rows * columns).fill(0);
  for (const { row, column, rowSpan, columnSpan } of cells)
    for (let r = row; r < row + rowSpan; r++)
      for (let c = column; c < column + columnSpan; c++)
        counts[r * columns + c] = (counts[r * columns + c] ?? 0) + 1;
  return counts;
}

describe('表格的不变性质', () => {
  it.each(['chromium-split-label', 'chromium-double-lines', 'word-by-libreoffice', 'typst'])(
    '%s：格子不重叠、不留空',
    async (name) => {
      const { blocks } = await readPdf(fixture(name));
      for (const block of blocks)
        if (block.kind === 'grid') expect(new Set(coverage(block))).toEqual(new Set([1]));
    },
  );

  it('随意画的横线竖线：格子总是不重叠、不留空', async () => {
    const place = fc.integer({ min: 0, max: 6 });
    const line = fc.tuple(fc.boolean(), place, place, place);
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 25 }), async (drawn) => {
        const strokes = drawn.map(([across, at, from, to]) => {
          const [a, b, c] = [at, from, to].map((value) => 100 + 50 * value);
          return across ? `${b} ${a} m ${c} ${a} l S\n` : `${a} ${b} m ${a} ${c} l S\n`;
        });
        const signs = Array.from({ length: 36 }, (_, index) =>
          words(115 + 50 * (index % 6), 120 + 50 * Math.floor(index / 6), '一'),
        );
        const manuscript = await readPdf(sketch([{ content: strokes.join('') + signs.join('') }]));
        for (const block of manuscript.blocks)
          if (block.kind === 'grid') expect(new Set(coverage(block))).toEqual(new Set([1]));
        const text = manuscript.blocks.flatMap((block) =>
          block.kind === 'grid' ? block.cells.map((cell) => cell.text) : [block.text],
        );
        expect(text.join('').replace(/\s/gu, '')).toHaveLength(36);
      }),
      { numRuns: 150 },
    );
  });
});

describe('读不了的文件', () => {
  const empty = sketch([{ content: '' }]);
  const refused: [string, Uint8Array, string][] = [
    ['空文件', new Uint8Array(0), 'damaged'],
    ['不是 PDF', Buffer.from('这不是PDF'), 'damaged'],
    ['截断', fixture('typst').subarray(0, 30_000), 'damaged'],
    ['设了打开密码', fixture('locked'), 'encrypted'],
    ['没有文字的扫描件', fixture('scan'), 'noText'],
    ['空白页', empty, 'noText'],
    ['字体没有文字编码', sketch([{ content: words(100, 700, '青溪县水务局', { font: 'N' }) }]), 'noText'],
    ['页数过多', sketch(Array.from({ length: 401 }, () => ({ content: '' }))), 'tooLarge'],
    ['展开后极大', bomb(), 'inflationBomb'],
  ];

  it.each(refused)('%s', async (_, bytes, code) => {
    const error = await readPdf(bytes).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(Unreadable);
    expect(error).toMatchObject({ code, remedy: expect.stringMatching(/\p{Script=Han}/u) });
  });

  it('只限制打印、复制的文件照常打开', async () => {
    expect(rendered(await readPdf(fixture('owner-locked')))).toEqual(['▦1 1×2', '│规章│12']);
  });

  it('失败之后照常读下一个', async () => {
    await Promise.allSettled(refused.map(([, bytes]) => readPdf(bytes)));
    expect(rendered(await readPdf(sketch([{ content: words(100, 700, '正文。') }])))).toEqual(['¶1 正文。']);
  });
});

function bomb(): Uint8Array {
  const packed = deflateSync(Buffer.alloc(150_000_000, '0 0 m 1 1 l S '), { level: 9 });
  const head = sketch([{ content: '' }]);
  return Buffer.concat([
    head,
    Buffer.from(`\n9 0 obj<</Filter/FlateDecode/Length ${packed.length}>>stream\n`),
    packed,
    Buffer.from('\nendstream endobj'),
  ]);
}

describe('坏文件', () => {
  const seeds = ['typst', 'word-by-libreoffice', 'owner-locked', 'scan'].map(fixture);
  seeds.push(sketch([{ content: words(100, 700, '正文。') }]));

  async function outcome(bytes: Uint8Array): Promise<Manuscript | Unreadable> {
    const began = performance.now();
    const result = await readPdf(bytes).catch((error: unknown) => {
      if (error instanceof Unreadable) return error;
      throw error;
    });
    expect(performance.now() - began).toBeLessThan(10_000);
    return result;
  }

  it.each([
    [
      '文字',
      sketch([
        {
          content: `${words(100, 700, '正文。')}${words(1e15, 1e18, '一')}${words(9e30, 0, '二', { size: 1e12 })}`,
        },
      ]),
    ],
    ['页面', sketch([{ content: words(1e18, 1e18, '正文。'), width: 3e18, height: 3e18 }])],
  ])('%s的坐标大得离谱也不会停不下来', async (_, bytes) => {
    await outcome(bytes);
  });

  it('任意字节：要么读出，要么说明原因', async () => {
    const header = fc.constantFrom(
      '',
      '%PDF-1.7\n',
      '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 1 0 R>>endobj trailer<</Root 1 0 R>>',
    );
    await fc.assert(
      fc.asyncProperty(header, fc.uint8Array({ maxLength: 400 }), async (start, rest) => {
        await outcome(Buffer.concat([Buffer.from(start), rest]));
      }),
      { numRuns: 500 },
    );
  });

  it('改动、截断过的真文件：要么读出，要么说明原因', async () => {
    const change = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 255 }));
    const from = fc.integer({ min: 0, max: seeds.length - 1 });
    const kept = fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true }));
    await fc.assert(
      fc.asyncProperty(from, fc.array(change, { maxLength: 30 }), kept, async (index, changes, share) => {
        const bytes = Uint8Array.from(seeds[index] ?? []);
        for (const [place, value] of changes) bytes[Math.floor(place * (bytes.length - 1))] = value;
        await outcome(bytes.subarray(0, Math.ceil(share * bytes.length)));
      }),
      { numRuns: 150 },
    );
  });
});

describe('在工作线程里', () => {
  it('读得出，不往控制台写，读完线程自行结束', async () => {
    const code = `
      import { parentPort, workerData } from 'node:worker_threads';
      import { readPdf } from ${JSON.stringify(new URL('./pdf.ts', import.meta.url).href)};
      parentPort.postMessage((await readPdf(workerData)).blocks.length);
    `;
    const url = new URL(`data:text/javascript,${encodeURIComponent(code)}`);
    const worker = new Worker(url, { workerData: fixture('typst'), stdout: true, stderr: true });
    const output: string[] = [];
    for (const stream of [worker.stdout, worker.stderr])
      stream.on('data', (chunk: Buffer) => output.push(String(chunk)));
    const messages: unknown[] = [];
    worker.on('message', (message) => messages.push(message));
    const status = await new Promise((resolve, reject) => worker.on('exit', resolve).on('error', reject));
    expect(status).toBe(0);
    expect(messages).toEqual([13]);
    expect(output.join('')).toBe('');
  });
});
