/** The report as PDF, typeset by Typst from `report.typ`: tagged, PDF/A-2a. */
import { readFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import type { NodeCompiler, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import type { Layout, TableBlock } from '../layout/index.ts';
import type { Rendered, RenderOptions } from '../rendering.ts';
import { DRAFT_MARK, type FontRole, fonts, page, type } from '../style.ts';
import { BUNDLED_FAMILY, compilerWith } from './compiler.ts';

/** ISO 19005-2, level A: tagged, every character mapped to Unicode, all fonts embedded. */
const ARCHIVAL = 'a-2a';
const TAGGED = '1.7';

/** Typst keeps what it has laid out; results unused for this many reports are forgotten. */
const REMEMBERED_REPORTS = 4;

const template = readFileSync(new URL('./report.typ', import.meta.url), 'utf8');

export async function renderPdf(layout: Layout, { on, fonts: folder }: RenderOptions): Promise<Rendered> {
  const compiler = compilerWith(folder);
  const inputs = { report: JSON.stringify(typstInput(layout, on, folder !== undefined)) };
  const compiled = compiler.compile({ mainFileContent: template, inputs });
  const document = compiled.result;
  if (compiled.hasError() || !document) throw new Error(`report.typ: ${complaints(compiler, compiled)}`);
  try {
    return exported(compiler, document);
  } finally {
    compiler.evictCache(REMEMBERED_REPORTS);
    // Typst's documents are freed between turns of the event loop: a long run of reports would otherwise pile them up.
    await setImmediate();
  }
}

/** PDF/A refuses characters without a glyph or a meaning (private use); the report is then still written, and it is said. */
function exported(compiler: NodeCompiler, document: NodeTypstDocument): Rendered {
  try {
    return { bytes: compiler.pdf(document, { pdfStandard: ARCHIVAL }), notes: [] };
  } catch (error) {
    const signs = refusedSigns(String(error));
    if (signs.length === 0) throw error;
    const note = `这些字在字体里没有，或者是自造字：${signs.join(' ')}。PDF 因此不能存成归档格式（PDF/A），已写成普通 PDF，请核对。`;
    return { bytes: compiler.pdf(document, { pdfStandard: TAGGED }), notes: [note] };
  }
}

/** The characters Typst names in its complaint, which quotes them as Rust does. */
function refusedSigns(complaint: string): string[] {
  const quoted = complaint.matchAll(/(?:the text|the codepoint) `\\*"(.+?)\\*"`/g);
  const signs = [...quoted].map(([, sign = '']) =>
    sign.replace(
      /\\+u\{([0-9a-f]+)\}/g,
      (_escape, code: string) => `U+${code.toUpperCase().padStart(4, '0')}`,
    ),
  );
  return [...new Set(signs)];
}

type Compiled = ReturnType<NodeCompiler['compile']>;

function complaints(compiler: NodeCompiler, compiled: Compiled): string {
  const errors = compiled.takeError();
  const found: { message: string }[] = errors ? compiler.fetchDiagnostics(errors) : [];
  return found.map(({ message }) => message).join('; ');
}

/** What `report.typ` reads. Cells carry their row, because Typst places each by itself. */
function typstInput(layout: Layout, on: Temporal.PlainDate, ownFonts: boolean): object {
  const familiesOf = ({ name, fallbacks }: (typeof fonts)[FontRole]): string[] => [
    ...(ownFonts ? [name, ...fallbacks] : []),
    BUNDLED_FAMILY,
  ];
  const families = Object.fromEntries(Object.entries(fonts).map(([role, font]) => [role, familiesOf(font)]));
  return {
    ...layout,
    blocks: layout.blocks.map((block) => (block.kind === 'table' ? withCells(block) : block)),
    mark: DRAFT_MARK,
    on: { year: on.year, month: on.month, day: on.day },
    style: { page, type, fonts: families },
  };
}

function withCells({ rows, ...table }: TableBlock): object {
  return { ...table, cells: rows.flatMap((row, at) => row.map((cell) => ({ ...cell, row: at }))) };
}
