/** What both lists of lines share: a file of them, read page by page up to a limit. */
import type { Given, Looking } from '../door/index.ts';
import { csvFile, enterExport } from '../register/index.ts';

const MOST_EXPORTED = 50_000;
const PAGE = 500;

interface Page<T> {
  readonly rows: readonly T[];
  readonly next?: string;
}

/** @param columns names of the fields, in order, with their heads */
export async function exported<T extends object>(
  call: Looking,
  name: string,
  columns: Readonly<Partial<Record<keyof T & string, string>>>,
  pageFrom: (asked: { readonly limit: number; readonly after?: string }) => Promise<Page<T>>,
): Promise<Given> {
  const keys = Object.keys(columns) as (keyof T & string)[];
  const rows: string[][] = [];
  for (let after: string | undefined; ; ) {
    const page = await pageFrom({ limit: PAGE, ...(after !== undefined && { after }) });
    rows.push(...page.rows.map((row) => keys.map((key) => String(row[key] ?? ''))));
    after = page.next;
    if (after === undefined) break;
    if (rows.length >= MOST_EXPORTED)
      return { problem: { code: 'too-large', detail: '超过五万条，请用 from、to 分段导出。' } };
  }
  await enterExport(call, 'audit.export', name, rows.length);
  return csvFile(name, Object.values(columns) as string[], rows);
}

/** Without what was not asked for. */
export function given<T extends object>(query: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(query).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> };
}
