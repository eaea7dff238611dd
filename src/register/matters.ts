/** Every kind of matter, in one table. */
import { agencies } from './agencies/index.ts';
import { charges } from './charges/index.ts';
import { decisions } from './decisions/index.ts';
import { disclosures } from './disclosures/index.ts';
import { disputes } from './disputes/index.ts';
import { documents } from './documents/index.ts';
import type { MatterKind } from './entry/index.ts';
import { improvements } from './improvements/index.ts';
import type { Matter } from './matter.ts';
import { persons } from './people/index.ts';
import { rectifications } from './rectifications/index.ts';
import { requests } from './requests/index.ts';
import { years } from './years/index.ts';

export const MATTERS: Readonly<Record<MatterKind, Matter>> = {
  agency: agencies,
  person: persons,
  request: requests,
  rectification: rectifications,
  disclosure: disclosures,
  document: documents,
  decision: decisions,
  charge: charges,
  dispute: disputes,
  improvement: improvements,
  year: years,
};

/** The kind a command belongs to; undefined where there is no such command. */
export function matterOf(type: string): Matter | undefined {
  const kind = type.slice(0, type.indexOf('.'));
  const matter = Object.hasOwn(MATTERS, kind) ? MATTERS[kind as MatterKind] : undefined;
  return matter && Object.hasOwn(matter.commands, type) ? matter : undefined;
}
