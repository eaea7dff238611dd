/** The layout: a report as titles, headings, paragraphs and tables of spanning cells, before any file format. */
export { linesIn } from './measure.ts';
export { layout } from './report.ts';
export type { Block, Cell, Layout, TableBlock, TextBlock } from './shape.ts';
