/** A manuscript as a few lines of text that a person can check against the page; for tests and golden files. */

import type { Block, Grid, Manuscript } from '../../manuscript.ts';

/** `¶` a paragraph, `▦` a grid with one line for each row: `│` before a cell, its span in front, `↵` and `→` inside. */
export function rendered({ blocks }: Manuscript): string[] {
  return blocks.flatMap(linesOf);
}

function linesOf(block: Block): string[] {
  if (block.kind === 'paragraph') return [`¶${block.at.page} ${shown(block.text)}`];
  return [
    `▦${block.at.page} ${block.rows}×${block.columns}`,
    ...Array.from({ length: block.rows }, (_, row) => rowOf(block, row)),
  ];
}

function rowOf({ cells }: Grid, row: number): string {
  return cells
    .filter((cell) => cell.row === row)
    .map(({ text, rowSpan, columnSpan }) => {
      const span = rowSpan * columnSpan === 1 ? '' : `${rowSpan}×${columnSpan} `;
      return `│${span}${shown(text)}`;
    })
    .join('');
}

function shown(text: string): string {
  return text.replaceAll('\n', '↵').replaceAll('\t', '→');
}
