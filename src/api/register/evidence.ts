/** Evidence names its file by content: one that the agency never handed in would show nothing to anybody. */
import type { EvidenceFiles } from '../../access/index.ts';
import type { Given } from '../door/index.ts';

const MISSING = '本机关没有这个文件，请先上交文件，再写它的编号。';

/** What a command may say of its evidence, under the path at which the call says it. */
export type Evidenced = readonly [path: string, command: unknown];

/** Every place at which a file is named that the agency does not have; undefined: none. */
export async function missingFiles(
  agency: string,
  commands: readonly Evidenced[],
  files: Pick<EvidenceFiles, 'find'>,
): Promise<Given | undefined> {
  const places = new Map<string, string[]>();
  for (const [path, command] of commands) {
    const { evidence } = (command ?? {}) as { readonly evidence?: { readonly file?: unknown } };
    const file = evidence?.file;
    if (typeof file === 'string') places.set(file, [...(places.get(file) ?? []), `${path}evidence.file`]);
  }
  const issues = [];
  for (const [file, paths] of places)
    if ((await files.find(agency, file)) === undefined)
      issues.push(...paths.map((path) => ({ path, message: MISSING })));
  return issues.length === 0 ? undefined : { problem: { code: 'bad-input', issues } };
}
