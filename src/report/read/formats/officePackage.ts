/** What docx and xlsx have in common: parts in a container, found through relationships and not by their names. */
import { Unreadable } from '../unreadable.ts';
import { type Container, openContainer } from './container.ts';
import { readXml, type XmlReader } from './xml.ts';

interface Relation {
  /** The last step of the relationship's type, the same in transitional and strict files: `styles`, `worksheet`. */
  readonly type: string;
  /** The part's name in the container. */
  readonly target: string;
}

export interface OfficePackage {
  /** The main part's relations by id. */
  readonly relations: ReadonlyMap<string, Relation>;
  /** The name of the main part's first relation of a type. */
  related(type: string): string | undefined;
  /** Reads one part through; does nothing when there is no such part. */
  readPart(name: string | undefined, reader: XmlReader): Promise<void>;
  /** Reads the main part through. */
  readMain(reader: XmlReader): Promise<void>;
  /** The title among the document's properties. */
  title(): Promise<string | undefined>;
}

/** @throws Unreadable when the container is unsafe or has no main part. */
export async function openOfficePackage(bytes: Uint8Array, usualMain: string): Promise<OfficePackage> {
  const container = await openContainer(bytes);
  const roots = [...(await relationsOf(container, '')).values()];
  const stated = roots.find((relation) => relation.type === 'officeDocument')?.target;
  const main = stated !== undefined && container.has(stated) ? stated : usualMain;
  if (!container.has(main)) {
    throw new Unreadable('damaged', '文件缺少正文部分。', '请用 Word、Excel 或 WPS 打开后另存一份再试。');
  }
  const relations = await relationsOf(container, main);
  const readPart = async (name: string | undefined, reader: XmlReader): Promise<void> => {
    const part = name === undefined ? undefined : await container.read(name);
    if (part) readXml(part, reader);
  };
  return {
    relations,
    related: (type) => [...relations.values()].find((relation) => relation.type === type)?.target,
    readPart,
    readMain: (reader) => readPart(main, reader),
    title: () => titleIn(roots.find((relation) => relation.type === 'core-properties')?.target, readPart),
  };
}

async function titleIn(
  part: string | undefined,
  readPart: OfficePackage['readPart'],
): Promise<string | undefined> {
  let title = '';
  let inside = false;
  await readPart(part, {
    open: (name) => {
      inside = name === 'dc:title';
      return true;
    },
    close: () => {
      inside = false;
    },
    text: (text) => {
      if (inside) title += text;
    },
  });
  return title.trim() || undefined;
}

async function relationsOf(container: Container, part: string): Promise<Map<string, Relation>> {
  const relations = new Map<string, Relation>();
  const slash = part.lastIndexOf('/') + 1;
  const bytes = await container.read(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`);
  if (!bytes) return relations;
  readXml(bytes, {
    open: (name, attribute) => {
      const [id, type, target] = [attribute('Id'), attribute('Type'), attribute('Target')];
      if (name === 'rel:Relationship' && id && type && target && attribute('TargetMode') !== 'External') {
        relations.set(id, { type: type.slice(type.lastIndexOf('/') + 1), target: resolved(part, target) });
      }
      return true;
    },
  });
  return relations;
}

/** A target is relative to the folder of the part that names it, or absolute within the container. */
function resolved(part: string, target: string): string {
  const steps = target.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
