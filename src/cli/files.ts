/** Files named on the command line; of a folder all that may hold a report, in a stable order. */
import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { UsageError } from './terminal.ts';

/** Endings taken from a folder; a file named outright is always tried. */
const ENDINGS = new Set([
  '.txt',
  '.md',
  '.html',
  '.htm',
  '.mht',
  '.docx',
  '.xlsx',
  '.pdf',
  '.json',
  '.doc',
  '.xls',
  '.wps',
]);

/** @throws UsageError for a path that is not there */
export async function filesIn(paths: readonly string[]): Promise<string[]> {
  if (paths.length === 0) throw new UsageError('请写明要读的文件或文件夹，例如：gongkai read 年报.docx');
  const lists = await Promise.all(paths.map(filesAt));
  return lists.flat();
}

async function filesAt(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new UsageError(`找不到文件：${path}`);
  if (!found.isDirectory()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter(
      (entry) =>
        entry.isFile() && ENDINGS.has(extname(entry.name).toLowerCase()) && !entry.name.startsWith('~$'),
    )
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
