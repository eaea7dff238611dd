/** Whether a register is whole: every agency's chain, entry by entry. */
import { ChainCheck, type Digest, type Entry } from './entry/index.ts';
import type { DailyHead } from './ports.ts';

/** What is judged: chains by agency, each in order, and the last entry of each day as it was noted then. */
export interface Chains {
  agencies(): Promise<readonly { readonly id: string }[]>;
  chain(agency: string): AsyncIterable<Entry>;
  heads(agency: string): Promise<readonly DailyHead[]>;
}

export interface Wholeness {
  readonly agencies: number;
  readonly entries: number;
  /** First break of each broken chain, in words. */
  readonly breaks: readonly string[];
}

/**
 * Judges every chain in bounded memory. `progress` is told of every entry. A chain cannot know that its end was cut off:
 * the heads of the days can.
 */
export async function judgeChains(chains: Chains, digest: Digest, progress?: () => void): Promise<Wholeness> {
  const breaks: string[] = [];
  const agencies = await chains.agencies();
  let entries = 0;
  for (const { id } of agencies) {
    const check = new ChainCheck(digest);
    // Read before the chain, which may grow meanwhile.
    const heads = await chains.heads(id);
    const fault = await firstFault(chains.chain(id), check, heads, () => {
      entries += 1;
      progress?.();
    });
    if (fault !== undefined) breaks.push(`${id} ${fault}`);
  }
  return { agencies: agencies.length, entries, breaks };
}

async function firstFault(
  chain: AsyncIterable<Entry>,
  check: ChainCheck,
  heads: readonly DailyHead[],
  progress: () => void,
): Promise<string | undefined> {
  const noted = new Map(heads.map((head) => [head.seq, head]));
  for await (const entry of chain) {
    const fault = check.take(entry);
    if (fault) return `第${fault.seq}条：${fault.why}`;
    const head = noted.get(entry.seq);
    if (head && head.hash !== entry.hash) return `第${entry.seq}条：与${head.day}留存的当日末条不符。`;
    progress();
  }
  const { seq } = check.end;
  const cut = heads.find((head) => head.seq > seq);
  return cut && `第${seq}条以后：缺少${cut.day}留存的第${cut.seq}条，末尾被截去。`;
}
