/** `verify`: has a deadline proof counted again by the checker that shares no code with the rest. */
import { join } from 'node:path';
import { type ArgsDef, type CommandDef, defineCommand } from 'citty';
import { complaint, originalsIn } from '../../verify/deadline.mjs';
import { CLOCKS, type Proof } from '../law/index.ts';
import { rejectUnknown } from './arguments.ts';
import { jsonIn } from './holidays.ts';
import { type Terminal, UsageError } from './terminal.ts';

const ARGS = {
  file: {
    type: 'positional',
    description: 'deadline --proof 输出的证明文件',
    required: false,
    valueHint: '证明.json',
  },
  notices: { type: 'string', description: '另用一个文件夹里的放假安排原件核对', valueHint: 'notices/' },
} as const satisfies ArgsDef;

const NOTICES = join(import.meta.dirname, '../law/calendar/notices');

/** Exit code 1 when the proof is rejected, 2 when the file cannot be read. */
export function verifyCommand(terminal: Terminal): CommandDef<typeof ARGS> {
  return defineCommand({
    args: ARGS,
    async run({ args, rawArgs }) {
      rejectUnknown(rawArgs, ARGS, 1);
      if (args.file === undefined) throw new UsageError('请给出证明文件，如：verify proof.json');
      const originals = originalsIn(args.notices ?? NOTICES);
      if (originals === null) throw new UsageError(`没有 ${args.notices} 这个文件夹。`);
      const proof = await jsonIn(args.file);
      const wrong = complaint(proof, originals);
      if (wrong !== null) terminal.exitCode = 1;
      await terminal.out(
        wrong === null
          ? `${args.file}：成立，已与放假安排原件核对。${heldOf(proof)}\n`
          : `${args.file}：不成立。${wrong}\n`,
      );
    },
  });
}

/** What a proof that holds says, so that it can be compared with the letter it came with. */
function heldOf(proof: unknown): string {
  const { clock, ref, due, provisional } = proof as Proof;
  return `${CLOCKS[clock].title}${ref === null ? '' : `（${ref}）`}：${due}${provisional ? '，暂定' : ''}`;
}
