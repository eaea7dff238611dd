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
import { HALF_POINTS, styleIds, styles } from './styles.ts';
import { wordTable } from './table.ts';

export async function renderDocx(layout: Layout, { on }: RenderOptions): Promise<Rendered> {
  const { top, right, bottom, left } = page.margin;
  const document = new WordDocument({
    styles,
    sections: [
      {
        properties: {
          page: {
            size: { width: `${page.width}mm`, height: `${page.height}mm` },
            margin: { top: `${top}mm`, right: `${right}mm`, bottom: `${bottom}mm`, left: `${left}mm` },
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
  if (block.kind === 'table') return [wordTable(block)];
  if (block.kind === 'title')
    return [new Paragraph({ heading: HeadingLevel.TITLE, children: titleRuns(block) })];
  const runs = { children: [new TextRun(block.text)] };
  if (block.kind === 'heading') return [new Paragraph({ heading: HeadingLevel.HEADING_1, ...runs })];
  return [new Paragraph({ style: styleIds.paragraph, ...runs })];
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
