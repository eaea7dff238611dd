/**
 * Workbooks → manuscript: each visible worksheet in order, cells with the place the sheet itself gives them.
 * Formulas count with the value stored beside them. Hidden sheets, hidden rows and columns, charts, comments and
 * text boxes are left out.
 */
import type { Block, Manuscript } from '../manuscript.ts';
import { openOfficePackage } from './officePackage.ts';
import { manuscriptOf, settleTable, type TableCount } from './settle.ts';
import { CellStyles } from './xlsx/cellStyles.ts';
import { regionsOf } from './xlsx/regions.ts';
import { SharedStrings } from './xlsx/sharedStrings.ts';
import { Sheet } from './xlsx/sheet.ts';

interface SheetEntry {
  readonly name: string;
  readonly part: string;
}

/** @throws Unreadable when the container, its XML or its size is beyond reading. */
export async function readXlsx(bytes: Uint8Array): Promise<Manuscript> {
  const workbook = await openOfficePackage(bytes, 'xl/workbook.xml');
  const strings = new SharedStrings();
  const styles = new CellStyles();
  await workbook.readPart(workbook.related('sharedStrings'), strings);
  await workbook.readPart(workbook.related('styles'), styles);
  const count: TableCount = { tables: 0 };
  const blocks: Block[] = [];
  for (const { name, part } of await sheetsOf(workbook)) {
    const sheet = new Sheet(strings.list, styles);
    await workbook.readPart(part, sheet);
    for (const region of regionsOf(sheet, name)) blocks.push(...settleTable(region, count));
  }
  return manuscriptOf('xlsx', blocks, await workbook.title());
}

async function sheetsOf(workbook: Awaited<ReturnType<typeof openOfficePackage>>): Promise<SheetEntry[]> {
  const sheets: SheetEntry[] = [];
  await workbook.readMain({
    open: (name, attribute) => {
      if (name !== 'x:sheet') return true;
      const relation = workbook.relations.get(attribute('r:id') ?? '');
      if (relation?.type === 'worksheet' && (attribute('state') ?? 'visible') === 'visible') {
        sheets.push({ name: attribute('name') ?? '', part: relation.target });
      }
      return true;
    },
  });
  return sheets;
}
