/** `demo`: an invented register to look at, made from a seed number: one county branch, or a city of twelve agencies. */
import { type ArgsDef, type CommandDef, defineCommand } from 'citty';
import { cityExample, seedExample } from '../demo/index.ts';
import type { Premises } from '../register/index.ts';
import { rejectUnknown } from './arguments.ts';
import { DATA_ARGS, withPremises } from './premises.ts';
import { type Terminal, UsageError } from './terminal.ts';

const ARGS = {
  city: { type: 'boolean', description: '一个市：12 个机关，三年 5000 件申请、20000 条公开信息' },
  ...DATA_ARGS,
} as const satisfies ArgsDef;

export function demoCommand(terminal: Terminal): CommandDef<typeof ARGS> {
  return defineCommand({
    args: ARGS,
    async run({ args, rawArgs }) {
      rejectUnknown(rawArgs, ARGS, 0);
      await withPremises(terminal, args, async (premises) => {
        const { length } = await premises.register.agencies();
        if (length > 0)
          throw new UsageError('数据目录里已有台账，示例数据只放进空的目录。请用 --data 另指一个目录。');
        await makeDemo(premises, terminal, args.city ? 'city' : 'seed');
        const agencies = await premises.register.agencies();
        await terminal.out(
          `示例数据已放进 ${premises.place}：${agencies.map(({ name }) => name).join('、')}。\n` +
            `试试：gongkai compile --agency ${agencies[0]?.name} --year 2024\n`,
        );
      });
    },
  });
}

export async function makeDemo(
  premises: Premises,
  terminal: Terminal,
  which: 'seed' | 'city',
): Promise<void> {
  const made = which === 'city' ? cityExample(premises.means) : seedExample(premises.means);
  const total = made.changes.length;
  await premises.register.append(told(made.changes, total, terminal));
  if (terminal.watched) terminal.err('\r\u001b[K');
}

function* told<T>(changes: readonly T[], total: number, terminal: Terminal): Iterable<T> {
  for (const [done, change] of changes.entries()) {
    if (terminal.watched && done % 500 === 0) terminal.err(`\r写入示例数据 ${done}/${total}`);
    yield change;
  }
}
