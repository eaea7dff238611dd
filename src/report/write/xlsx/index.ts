/** The report as a workbook: 正文 with the prose, then a sheet for each table, every one set up for A4. */
import { type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { Layout, TableBlock } from '../layout/index.ts';
import type { Rendered, RenderOptions } from '../rendering.ts';
import { fonts } from '../style.ts';
import { proseSheet } from './prose.ts';
import { tableSheet } from './table.ts';

const NORMAL_SIZE = 11;

export async function renderXlsx(layout: Layout, { on }: RenderOptions): Promise<Rendered> {
  const tables = layout.blocks.filter((block): block is TableBlock => block.kind === 'table');
  const sheets: WriteSheet[] = [
    proseSheet(layout),
    ...tables.map((table) => tableSheet(table, layout.draft)),
  ];
  const made = new Date(on.toZonedDateTime('UTC').epochMilliseconds);
  const bytes = await writeXlsx({
    sheets,
    properties: {
      title: layout.title,
      ...(layout.agency ? { creator: layout.agency } : {}),
      created: made,
      modified: made,
    },
    defaultFont: { name: fonts.table.name, size: NORMAL_SIZE },
  });
  return { bytes, notes: [] };
}
