/** Real files built in memory for the tests of the formats, and manuscripts drawn as text to compare them. */
import { strToU8, zipSync } from 'fflate';
import type { Block, Manuscript } from '../manuscript.ts';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A container of the given parts; each part its text or its bytes. */
export function container(parts: Record<string, string | Uint8Array>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
  );
}

/** A Word file with the given XML in its body, and other parts as `styles`, `numbering`. */
export function docx(body: string, parts: { styles?: string; numbering?: string } = {}): Uint8Array {
  const namespaces =
    `xmlns:w="${WORD}" xmlns:r="${RELATIONS}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ` +
    `xmlns:wps="urn:wps" xmlns:v="urn:schemas-microsoft-com:vml"`;
  return container({
    '_rels/.rels': relations({ rId1: ['officeDocument', 'word/document.xml'] }),
    'word/_rels/document.xml.rels': relations({
      rId1: ['styles', 'styles.xml'],
      rId2: ['numbering', '/word/numbering.xml'],
    }),
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
    ...(parts.styles && { 'word/styles.xml': `<w:styles xmlns:w="${WORD}">${parts.styles}</w:styles>` }),
    ...(parts.numbering && {
      'word/numbering.xml': `<w:numbering xmlns:w="${WORD}">${parts.numbering}</w:numbering>`,
    }),
  });
}

export interface SheetSample {
  readonly xml: string;
  readonly state?: string;
  readonly type?: string;
}

/** A workbook with the given worksheets (name → the XML inside `worksheet`), shared strings and styles. */
export function xlsx(
  sheets: Record<string, SheetSample>,
  parts: { strings?: string; styles?: string } = {},
): Uint8Array {
  const names = Object.entries(sheets);
  const entries = names.map(
    ([name, { state }], at) =>
      `<sheet name="${name}" sheetId="${at + 1}" r:id="s${at}"${state ? ` state="${state}"` : ''}/>`,
  );
  const targets = names.map(
    ([, { type }], at) => [`s${at}`, [type ?? 'worksheet', `worksheets/sheet${at}.xml`]] as const,
  );
  return container({
    '_rels/.rels': relations({ rId1: ['officeDocument', 'xl/workbook.xml'] }),
    'xl/_rels/workbook.xml.rels': relations({
      ...Object.fromEntries(targets),
      st: ['sharedStrings', 'sharedStrings.xml'],
      sy: ['styles', 'styles.xml'],
    }),
    'xl/workbook.xml': `<workbook xmlns="${SHEET}" xmlns:r="${RELATIONS}"><sheets>${entries.join('')}</sheets></workbook>`,
    'xl/sharedStrings.xml': `<sst xmlns="${SHEET}">${parts.strings ?? ''}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${SHEET}">${parts.styles ?? ''}</styleSheet>`,
    ...Object.fromEntries(
      names.map(([, { xml }], at) => [
        `xl/worksheets/sheet${at}.xml`,
        `<worksheet xmlns="${SHEET}">${xml}</worksheet>`,
      ]),
    ),
  });
}

/** Rows of texts as `sheetData`, texts inline; an empty text is a blank cell, null no cell at all. */
export function sheetData(rows: readonly (readonly (string | null)[])[], from = 1): string {
  const cell = (text: string | null, row: number, column: number): string => {
    if (text === null) return '';
    const ref = `${String.fromCharCode(65 + column)}${row}`;
    return text === '' ? `<c r="${ref}"/>` : `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;
  };
  const lines = rows.map(
    (row, at) =>
      `<row r="${at + from}">${row.map((text, column) => cell(text, at + from, column)).join('')}</row>`,
  );
  return `<sheetData>${lines.join('')}</sheetData>`;
}

function relations(targets: Record<string, readonly [type: string, target: string]>): string {
  const items = Object.entries(targets).map(
    ([id, [type, target]]) => `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
}

/** Paragraphs as they are (`# ` before headings), grids row by row: `a|b<2>` with `<columns>` or `<rows,columns>`. */
export function sketch(manuscript: Manuscript): string[] {
  return manuscript.blocks.flatMap(sketchBlock);
}

function sketchBlock(block: Block): string[] {
  if (block.kind === 'paragraph')
    return [`${block.heading ? `${'#'.repeat(block.heading)} ` : ''}${block.text}`];
  const rows: string[][] = Array.from({ length: block.rows }, () => []);
  for (const cell of block.cells) {
    const span =
      cell.rowSpan > 1
        ? `<${cell.rowSpan},${cell.columnSpan}>`
        : cell.columnSpan > 1
          ? `<${cell.columnSpan}>`
          : '';
    rows[cell.row]!.push(`${cell.text.replaceAll('\n', '/')}${span}`);
  }
  return rows.map((row) => `|${row.join('|')}|`);
}

/** The bytes of a text in GBK, found by turning the decoder round. */
export function gbk(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      codes.set(decoder.decode(new Uint8Array([lead, trail])), [lead, trail]);
    }
  }
  return new Uint8Array(
    [...text].flatMap((char) => (char < '\u0080' ? [char.charCodeAt(0)] : codes.get(char)!)),
  );
}

/** The bytes of a text in UTF-16, little end first unless said otherwise. */
export function utf16(text: string, bigEnd = false): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le');
  return new Uint8Array(bigEnd ? bytes.swap16() : bytes);
}
