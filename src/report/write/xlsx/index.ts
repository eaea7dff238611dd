/** The report as a workbook: sheets in the report's order, one for each table, one for the prose before and after. */
import { type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { Layout, TextBlock } from '../layout/index.ts';
import type { Rendered, RenderOptions } from '../rendering.ts';
import { fonts } from '../style.ts';
import { proseSheet } from './prose.ts';
import { FIRST_SHEET, LAST_SHEET } from './sheet.ts';
import { tableSheet } from './table.ts';

const NORMAL_SIZE = 11;

export async function renderXlsx(layout: Layout, { on }: RenderOptions): Promise<Rendered> {
  const made = new Date(on.toZonedDateTime('UTC').epochMilliseconds);
  const bytes = await writeXlsx({
    sheets: sheetsOf(layout),
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

function sheetsOf({ blocks, draft }: Layout): WriteSheet[] {
  const sheets: WriteSheet[] = [];
  let prose: TextBlock[] = [];
  const closeProse = (name: string): void => {
    if (prose.length > 0) sheets.push(proseSheet(name, prose, draft));
    prose = [];
  };
  for (const block of blocks) {
    if (block.kind !== 'table') {
      prose.push(block);
      continue;
    }
    closeProse(FIRST_SHEET);
    sheets.push(tableSheet(block, draft));
  }
  closeProse(LAST_SHEET);
  return sheets;
}
