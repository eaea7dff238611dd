/** `verify`: a deadline proof counted again, an exported register recomputed, both by checkers that share no code; or the kept register. */
import { join } from 'node:path';
import { type ArgsDef, type CommandDef, defineCommand } from 'citty';
import { judge, linesOf } from '../../verify/chain.mjs';
import { complaint, originalsIn } from '../../verify/deadline.mjs';
import { CLOCKS, type Proof } from '../law/index.ts';
import { judgeChains } from '../register/index.ts';
import { rejectUnknown } from './arguments.ts';
import { jsonIn } from './holidays.ts';
import { DATA_ARGS, withPremises } from './premises.ts';
import { type Terminal, UsageError } from './terminal.ts';

const ARGS = {
  file: {
    type: 'positional',
    description: '期限证明（.json），或者 export 导出的台账（.jsonl）；不写就核对数据目录里的台账',
    required: false,
    valueHint: '文件',
  },
  notices: { type: 'string', description: '另用一个文件夹里的放假安排原件核对', valueHint: 'notices/' },
  heads: { type: 'string', description: '公布过的日终摘要，与导出的台账对照', valueHint: '摘要.json' },
  ...DATA_ARGS,
} as const satisfies ArgsDef;

const NOTICES = join(import.meta.dirname, '../law/calendar/notices');

/** Exit code 1 when what was verified does not hold, 2 when it cannot be read. */
export function verifyCommand(terminal: Terminal): CommandDef<typeof ARGS> {
  return defineCommand({
    args: ARGS,
    async run({ args, rawArgs }) {
      rejectUnknown(rawArgs, ARGS, 1);
      const { file } = args;
      if (file === undefined) return await verifyRegister(terminal, args);
      if (file.endsWith('.jsonl')) return await verifyExport(terminal, file, args.heads);
      await verifyProof(terminal, file, args.notices ?? NOTICES);
    },
  });
}

async function verifyRegister(terminal: Terminal, args: { data?: string | undefined }): Promise<void> {
  await withPremises(terminal, args, async ({ register, means, place }) => {
    let done = 0;
    const step = () => {
      done += 1;
      if (terminal.watched && done % 5000 === 0) terminal.err(`\r已核对 ${done} 条`);
    };
    const { agencies, entries, breaks } = await judgeChains(register, means.crypto.digest, step);
    if (terminal.watched) terminal.err('\r\u001b[K');
    // Of a new database it is all there is to say; of any other it is the wrong folder, and "whole" would be believed.
    if (agencies === 0)
      return await terminal.out(`${place}：空的，没有台账。不是新库的，请核对 --data 或者环境变量 DATA。\n`);
    if (breaks.length === 0)
      return await terminal.out(`${place}：完整，${agencies} 个机关、${entries} 条记录。\n`);
    terminal.exitCode = 1;
    await terminal.out(`${place}：不完整。\n${breaks.map((line) => `  ${line}\n`).join('')}`);
  });
}

async function verifyExport(terminal: Terminal, file: string, headsFile: string | undefined): Promise<void> {
  const heads = headsFile === undefined ? [] : await jsonIn(headsFile);
  if (!Array.isArray(heads)) throw new UsageError(`${headsFile} 不是日终摘要。`);
  let verdict: Awaited<ReturnType<typeof judge>>;
  try {
    verdict = await judge(linesOf(file), heads);
  } catch {
    throw new UsageError(`${file} 读不了，或者不是导出的台账。`);
  }
  if (!verdict.whole) terminal.exitCode = 1;
  await terminal.out(
    verdict.whole
      ? `${file}：完整，${verdict.entries} 条记录，末条摘要 ${verdict.hash}。\n`
      : `${file}：不完整。第 ${verdict.seq} 条，${verdict.why}。\n`,
  );
}

async function verifyProof(terminal: Terminal, file: string, notices: string): Promise<void> {
  const originals = originalsIn(notices);
  if (originals === null) throw new UsageError(`没有 ${notices} 这个文件夹。`);
  const proof = await jsonIn(file);
  const wrong = complaint(proof, originals);
  if (wrong !== null) terminal.exitCode = 1;
  await terminal.out(
    wrong === null
      ? `${file}：成立，已与放假安排原件核对。${heldOf(proof)}\n`
      : `${file}：不成立。${wrong}\n`,
  );
}

/** What a proof that holds says, so that it can be compared with the letter it came with. */
function heldOf(proof: unknown): string {
  const { clock, ref, due, provisional } = proof as Proof;
  return `${CLOCKS[clock].title}${ref === null ? '' : `（${ref}）`}：${due}${provisional ? '，暂定' : ''}`;
}
