/**
 * 写年报: a report value in, a file out, in the official layout of its edition: .json .html .xlsx .docx .pdf.
 * `layout/` says once what stands where; each format draws that value and knows nothing of reports.
 * Not here: whether the figures are right (`check`), files and folders (the caller's). Read `layout/shape.ts` first.
 */
import { check, errorsIn, type Finding } from '../check/index.ts';
import type { Report } from '../model/index.ts';
import { type Layout, layout } from './layout/index.ts';
import type { Rendered, RenderOptions } from './rendering.ts';

export type Target = 'json' | 'html' | 'xlsx' | 'docx' | 'pdf';

export interface WriteOptions extends RenderOptions {
  /** Writes a report whose figures do not add up, and marks every page 草稿. */
  readonly draft?: boolean;
}

/** The file, or every reason why there is none. */
export type Written = Rendered | { readonly refused: readonly Finding[] };

type Renderer = (layout: Layout, options: RenderOptions) => Rendered | Promise<Rendered>;

/** A renderer's library is loaded when it is first needed. */
const renderers: Readonly<Record<Exclude<Target, 'json'>, Renderer>> = {
  html: async (given) => (await import('./html.ts')).renderHtml(given),
  xlsx: async (...given) => (await import('./xlsx/index.ts')).renderXlsx(...given),
  docx: async (...given) => (await import('./docx/index.ts')).renderDocx(...given),
  pdf: async (...given) => (await import('./pdf/index.ts')).renderPdf(...given),
};

export const targets: readonly Target[] = ['json', ...(Object.keys(renderers) as Exclude<Target, 'json'>[])];

/**
 * Writes a report in one format.
 *
 * A report that breaks an equality of the form (unless a person has waived it) is refused, except as a draft.
 * JSON is data, not a publication: it is written always, and bears no mark.
 * @law 格式§表三 — the printed relation binds whoever publishes the form
 * Not kept on paper: control characters, white space around paragraphs, empty lines.
 */
export async function write(report: Report, target: Target, options: WriteOptions): Promise<Written> {
  if (target === 'json') return { bytes: jsonBytes(report), notes: [] };
  const refused = options.draft ? [] : brokenEqualities(report);
  if (refused.length > 0) return { refused };
  return renderers[target](layout(report, { draft: options.draft ?? false }), options);
}

function brokenEqualities(report: Report): Finding[] {
  return errorsIn(check(report)).filter(({ family }) => family === 'arithmetic');
}

function jsonBytes(report: Report): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(report, null, 2)}\n`);
}
