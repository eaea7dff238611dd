/** The data folder a command works on: opened for as long as the command runs. */
import type { ArgsDef } from 'citty';
import type { AgencyProfile, Premises } from '../register/index.ts';
import { type Terminal, UsageError } from './terminal.ts';

export const DATA_ARGS = {
  data: {
    type: 'string',
    description: '数据目录（默认环境变量 DATA，没有设的为 data；设了 DATABASE_URL 的用 PostgreSQL）',
    valueHint: '目录',
  },
} as const satisfies ArgsDef;

export function folderOf({ data }: { readonly data?: string | undefined }, { folder }: Terminal): string {
  return data ?? folder;
}

export async function withPremises<T>(
  terminal: Terminal,
  args: { readonly data?: string | undefined },
  work: (premises: Premises) => Promise<T>,
): Promise<T> {
  const keeper = await terminal.keeper();
  const premises = await keeper.open(folderOf(args, terminal));
  try {
    return await work(premises);
  } finally {
    await premises.close();
  }
}

const MOST_NAMED = 20;

/** By id, by full name, or by a part of the name that only one has. */
export function agencyCalled(agencies: readonly AgencyProfile[], wanted: string): AgencyProfile {
  const called = wanted.trim();
  const exact = agencies.find(({ id, name }) => id === called || name === called);
  const alike = agencies.filter(({ name }) => name.includes(called));
  const [only] = alike;
  if (exact) return exact;
  if (only && alike.length === 1) return only;
  const names = (alike.length > 0 ? alike : agencies).map(({ name }) => name);
  const more = names.length > MOST_NAMED ? `等 ${names.length} 个机关` : '';
  const list = `${names.slice(0, MOST_NAMED).join('、')}${more}`;
  throw new UsageError(
    alike.length > 1
      ? `“${called}”不止一个：${list}。请写全称。`
      : `没有“${called}”这个机关。已登记的有：${list}。`,
  );
}
