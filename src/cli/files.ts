/** Files named on the command line; of a folder all that may hold a report, in a stable order. */
import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
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

/** Paths that lead nowhere stay in the list: they are refused beside the others, not instead of them. */
export async function filesIn(paths: readonly string[]): Promise<string[]> {
  if (paths.length === 0) throw new UsageError('请写明要读的文件或文件夹，例如：gongkai read 年报.docx');
  const lists = await Promise.all(paths.map(filesAt));
  return lists.flat();
}

async function filesAt(path: string): Promise<string[]> {
  if (!(await isFolder(path))) return [path];
  const files = await filesBelow(path, new Set());
  if (files.length > 0) return files.sort();
  throw new UsageError(`文件夹 ${path} 里没有可读的文件（${[...ENDINGS].join(' ')}）。`);
}

/** Links are followed, each folder is entered once: links may lead in circles. */
async function filesBelow(folder: string, entered: Set<string>): Promise<string[]> {
  const real = await realpath(folder).catch(() => folder);
  if (entered.has(real)) return [];
  entered.add(real);
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined);
  // A folder that may not be opened is refused like a file.
  if (!entries) return [folder];
  const files: string[] = [];
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (await leadsToFolder(entry, path)) files.push(...(await filesBelow(path, entered)));
    else if (mayHoldReport(entry)) files.push(path);
  }
  return files;
}

function mayHoldReport({ name }: Dirent): boolean {
  return ENDINGS.has(extname(name).toLowerCase()) && !name.startsWith('~$');
}

async function leadsToFolder(entry: Dirent, path: string): Promise<boolean> {
  return entry.isDirectory() || (entry.isSymbolicLink() && (await isFolder(path)));
}

export async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}
