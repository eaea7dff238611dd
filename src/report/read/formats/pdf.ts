/**
 * PDF files: signs and rulings as PDFium finds them, tables rebuilt from the rulings, prose from the lines. Reads no
 * pictures: a scanned report without a text layer is refused. Start reading at `pdf/leaf.ts`, one page taken apart.
 */

import { LIMITS } from '../limits.ts';
import type { Block, Grid, Manuscript, Place } from '../manuscript.ts';
import { Unreadable } from '../unreadable.ts';
import { refuseBombs } from './pdf/bombs.ts';
import { type OpenFile, withFile } from './pdf/engine.ts';
import { unfurnished } from './pdf/furniture.ts';
import type { Box } from './pdf/geometry.ts';
import { type Leaf, readLeaf, type Table } from './pdf/leaf.ts';
import { marginsOf, type Passage, type Placed, paragraphsOf } from './pdf/paragraphs.ts';
import { unifyRadicals } from './radicals.ts';

/**
 * Turns a PDF into a manuscript. Boxes are in points from the top left corner of the page, turned so that its text
 * stands upright; a table that goes on over the next page gives one grid on each.
 * @throws Unreadable 'encrypted', 'damaged', 'noText', 'tooLarge', 'tooSlow' or 'inflationBomb'
 */
export async function readPdf(bytes: Uint8Array): Promise<Manuscript> {
  const beat = stopwatch();
  refuseBombs(bytes);
  const { leaves, title } = await withFile(bytes, (file) => ({
    leaves: readLeaves(file, beat),
    title: file.title(),
  }));
  refuseTextless(leaves);
  const blocks = blocksOf(leaves);
  if (blocks.length > LIMITS.blocks) throw tooLarge();
  return { format: 'pdf', ...(title.trim() === '' ? {} : { title: unifyRadicals(title.trim()) }), blocks };
}

function readLeaves(file: OpenFile, beat: () => void): Leaf[] {
  const pages = file.calls.FPDF_GetPageCount(file.document);
  if (pages > LIMITS.pages) throw tooLarge();
  const leaves: Leaf[] = [];
  for (let index = 0; index < pages; index++) {
    const leaf = readLeaf(file, index, beat);
    if (leaf !== undefined) leaves.push(leaf);
  }
  if (leaves.length === 0)
    throw new Unreadable(
      'damaged',
      '这个 PDF 里没有能打开的页面。',
      '请重新下载，或向制作者要原文件（Word、网页版亦可）。',
    );
  return leaves;
}

function stopwatch(): () => void {
  const end = performance.now() + LIMITS.milliseconds;
  return () => {
    if (performance.now() > end)
      throw new Unreadable(
        'tooSlow',
        '这个 PDF 太复杂，在规定时间内读不完。',
        '请向制作者要 Word 或网页版。',
      );
  };
}

function tooLarge(): Unreadable {
  return new Unreadable(
    'tooLarge',
    `这个 PDF 超过 ${LIMITS.pages} 页或内容过多。`,
    '请只截取年度报告的部分再试。',
  );
}

/** A scan may carry a printed page number or a stamp's few words: too little for a report. */
const FEW_SIGNS = 40;
const SCANNED = 0.4;

function refuseTextless(leaves: readonly Leaf[]): void {
  const signs = leaves.reduce((sum, leaf) => sum + leaf.signs, 0);
  const meaningless = leaves.reduce((sum, leaf) => sum + leaf.meaningless, 0);
  const scanned = leaves.some(({ picture }) => picture > SCANNED) && signs < FEW_SIGNS * leaves.length;
  if (signs === 0 || (scanned && signs < FEW_SIGNS))
    throw new Unreadable(
      'noText',
      '这个 PDF 是扫描图片，没有文字。',
      '请先做文字识别（OCR），或向制作者要 Word 或网页版。',
    );
  if (meaningless > signs / 2)
    throw new Unreadable(
      'noText',
      '这个 PDF 的字体没有文字编码，看得见而取不出文字。',
      '请先做文字识别（OCR），或向制作者要 Word 或网页版。',
    );
}

type Piece =
  | { readonly top: number; readonly table: Table }
  | { readonly top: number; readonly placed: Placed };

/** Tables and paragraphs in reading order; a paragraph may run over a page's end, never past a table. */
function blocksOf(leaves: readonly Leaf[]): Block[] {
  const blocks: Block[] = [];
  let waiting: Placed[] = [];
  let tables = 0;
  const kept = unfurnished(leaves);
  const margins = marginsOf(kept.flat());
  const flush = () => {
    blocks.push(...paragraphsOf(waiting, margins).map(paragraphOf));
    waiting = [];
  };
  leaves.forEach((leaf, index) => {
    const lines = (kept[index] ?? []).map((line) => ({ page: leaf.page, line }));
    const pieces: Piece[] = [
      ...lines.map((placed) => ({ top: placed.line.box.top, placed })),
      ...leaf.tables.map((table) => ({ top: table.lattice.box.top, table })),
    ];
    for (const piece of pieces.sort((one, other) => one.top - other.top)) {
      if ('placed' in piece) waiting.push(piece.placed);
      else {
        flush();
        tables += 1;
        blocks.push(gridOf(piece.table, leaf.page, tables));
      }
    }
  });
  flush();
  return blocks;
}

function paragraphOf({ page, text, box }: Passage): Block {
  return { kind: 'paragraph', text: unifyRadicals(text), at: { page, box: cornersOf(box) } };
}

function gridOf({ lattice, cells }: Table, page: number, table: number): Grid {
  return {
    kind: 'grid',
    rows: lattice.rows,
    columns: lattice.columns,
    cells: cells.map(({ region: { box, ...span }, lines }) => ({
      text: unifyRadicals(lines.map(({ text }) => text).join('\n')),
      ...span,
      at: { page, table, row: span.row + 1, column: span.column + 1, box: cornersOf(box) },
    })),
    at: { page, table, box: cornersOf(lattice.box) },
  };
}

function cornersOf({ left, top, right, bottom }: Box): Place['box'] {
  const [a, b, c, d] = [left, top, right, bottom].map((value) => Math.round(value * 10) / 10);
  return [a ?? 0, b ?? 0, c ?? 0, d ?? 0];
}
