/** The report as a Word document: real styles, East Asian fonts by name, A4, page numbers. */
import {
  AlignmentType,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TextRun,
  Document as WordDocument,
} from 'docx';
import { TextWatermark } from 'docx/watermarks';
import type { Block, Layout, TextBlock } from '../layout/index.ts';
import type { Rendered, RenderOptions } from '../rendering.ts';
import { DRAFT_MARK, fonts, page, type } from '../style.ts';
import { coreProperties, fontTable } from './parts.ts';
import { HALF_POINTS, styleIds, styles, TWIPS_A_MILLIMETRE } from './styles.ts';
import { wordTable } from './table.ts';

export async function renderDocx(layout: Layout, { on }: RenderOptions): Promise<Rendered> {
  const { top, right, bottom, left } = page.margin;
  const twips = (millimetres: number): number => Math.round(millimetres * TWIPS_A_MILLIMETRE);
  const document = new WordDocument({
    styles,
    // Word 2013 and later; without it the file opens in compatibility mode.
    compatibility: { version: 15 },
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(page.width), height: twips(page.height) },
            margin: { top: twips(top), right: twips(right), bottom: twips(bottom), left: twips(left) },
          },
        },
        ...(layout.draft ? { headers: { default: draftHeader() } } : {}),
        footers: { default: pageNumbers() },
        children: layout.blocks.flatMap(wordBlock),
      },
    ],
  });
  const bytes = await Packer.toBuffer(document, false, [
    { path: 'word/fontTable.xml', data: fontTable() },
    { path: 'docProps/core.xml', data: coreProperties(layout, on) },
  ]);
  return { bytes, notes: [] };
}

function wordBlock(block: Block): (Paragraph | Table)[] {
  if (block.kind === 'table') return [heading(block.title), wordTable(block)];
  if (block.kind === 'title')
    return [new Paragraph({ heading: HeadingLevel.TITLE, children: titleRuns(block) })];
  if (block.kind === 'heading') return [heading(block.text)];
  // A long web address may break inside, or its line would be torn wide.
  return [new Paragraph({ style: styleIds.paragraph, wordWrap: true, children: [new TextRun(block.text)] })];
}

function heading(text: string): Paragraph {
  return new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(text)] });
}

function titleRuns({ text, firstLine }: TextBlock): TextRun[] {
  if (firstLine === undefined) return [new TextRun(text)];
  return [new TextRun(text.slice(0, firstLine)), new TextRun({ text: text.slice(firstLine), break: 1 })];
}

function draftHeader(): Header {
  const watermark = new TextWatermark({
    text: DRAFT_MARK,
    font: fonts.title.name,
    color: 'E8B4B4',
    width: 400,
  });
  return new Header({ children: [new Paragraph({ children: [watermark] })] });
}

function pageNumbers(): Footer {
  const run = new TextRun({
    children: ['— ', PageNumber.CURRENT, ' —'],
    font: { eastAsia: fonts.table.name },
    size: type.pageNumber * HALF_POINTS,
  });
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [run] })] });
}
