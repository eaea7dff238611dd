/** Rounds of killing: a process writes, is killed at a random moment, and everything it was told is looked for. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'vitest';
import { judgeChains } from '../../src/register/index.ts';
import type { EnginePlace } from '../../src/store/engine/index.ts';
import { openRegister, type StoreMeans } from '../../src/store/register/index.ts';
import { Clerk, intake } from '../../src/store/register/orders.cases.ts';

export interface Target {
  readonly place: EnginePlace;
  readonly keyFile: string;
  readonly means: StoreMeans;
  readonly agency: string;
  /** Done at the moment of the kill, and before the register is opened again. */
  readonly fell?: (round: number) => Promise<void>;
}

export interface Writer {
  readonly child: ChildProcess;
  /** Key and matter of every acknowledged order, as far as told. */
  acknowledged(): (readonly [key: string, matter: string])[];
  /** Lets it begin. */
  go(): void;
  readonly closed: Promise<unknown>;
}

/** A process that has loaded the program and waits for its word. */
export function startWriter({ place, keyFile, agency }: Target, run: string, most = 1_000_000): Writer {
  const args = [
    join(import.meta.dirname, 'writer.ts'),
    JSON.stringify(place),
    keyFile,
    agency,
    run,
    String(most),
  ];
  // Half of its start would be compiling.
  const env = { ...process.env, NODE_COMPILE_CACHE: join(dirname(keyFile), 'compiled') };
  const child = spawn(process.execPath, args, { env, stdio: ['pipe', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  return {
    child,
    acknowledged: () =>
      said
        .slice(0, said.lastIndexOf('\n') + 1)
        .split('\n')
        .map((line) => line.split(' '))
        .flatMap(([key, matter]) => (key && matter ? [[key, matter] as const] : [])),
    go: () => child.stdin.write('go\n'),
    closed: once(child, 'close'),
  };
}

export interface Toll {
  kills: number;
  acknowledged: number;
  /** Rounds whose last order was kept without having been acknowledged, found by giving it again. */
  kept: number;
}

/** Every key with its matter since the first round. */
type Book = Map<string, string>;

export async function killRounds(target: Target, rounds: number): Promise<Toll> {
  const toll: Toll = { kills: 0, acknowledged: 0, kept: 0 };
  const book: Book = new Map();
  let next = startWriter(target, 'r1');
  for (let round = 1; round <= rounds; round += 1) {
    const writer = next;
    writer.go();
    // Now and then while it still opens the register; else among its first orders.
    if (round % 8 !== 0) while (writer.acknowledged().length === 0) await pause(2);
    await pause(Math.random() * 100);
    writer.child.kill('SIGKILL');
    if (round < rounds) next = startWriter(target, `r${round + 1}`);
    await target.fell?.(round);
    await writer.closed;
    toll.kills += 1;
    await judge(target, `r${round}`, writer.acknowledged(), book, toll);
  }
  return toll;
}

async function judge(
  { place, means, agency }: Target,
  run: string,
  acknowledged: readonly (readonly [string, string])[],
  book: Book,
  toll: Toll,
): Promise<void> {
  const store = await openRegister(place, means);
  try {
    const clerk = new Clerk(store, agency);
    const kept = await count();
    const unacknowledged = kept - book.size - acknowledged.length;
    expect(unacknowledged === 0 || unacknowledged === 1, `${run}: ${unacknowledged} more than told`).toBe(
      true,
    );
    toll.kept += unacknowledged;
    toll.acknowledged += acknowledged.length;
    const inFlight = acknowledged.length + 1;
    const again = [...acknowledged.map(([key]) => key), `${run}-${inFlight}`];
    for (const [at, key] of again.entries()) {
      const matter = await clerk.accept(intake((at + 1) % 7, { on: '2024-03-04' }), 'handler', { key });
      if (at < acknowledged.length) expect([key, matter]).toEqual(acknowledged[at]);
      book.set(key, matter);
    }
    expect(await count(), 'each exactly once').toBe(book.size);
    expect(new Set(book.values()).size).toBe(book.size);
    const last = [...book.values()].toSorted().at(-1);
    expect(last, 'no number left out').toBe(`R2024-${String(book.size).padStart(5, '0')}`);
    const { breaks, entries } = await judgeChains(store, means.crypto.digest);
    expect(breaks).toEqual([]);
    expect(entries).toBe(book.size + 1);
  } finally {
    await store.close();
  }

  /** As counted from the bookings: derived in the same transaction as the entries. */
  async function count(): Promise<number> {
    const groups = await store.tally([agency], 2024);
    return groups.reduce((sum, { cases }) => sum + cases, 0);
  }
}

/** Makes the register with its agency. */
export async function founded({ place, means, agency }: Target): Promise<void> {
  const store = await openRegister(place, means);
  await new Clerk(store, agency).establish();
  await store.close();
}
