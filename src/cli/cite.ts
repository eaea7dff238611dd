/** `cite`: a place in the law in full form, what it says in our words, and whether it may be cited on a day. */
import { type ArgsDef, type CommandDef, defineCommand } from 'citty';
import {
  type Citation,
  citedOn,
  gistOf,
  parents,
  parseCitation,
  printCitation,
  readDate,
  validity,
} from '../law/index.ts';
import { rejectUnknown } from './arguments.ts';
import { type Terminal, UsageError } from './terminal.ts';

const ARGS = {
  citation: {
    type: 'positional',
    description: '条款，如 条例§33.2 或者《政府信息公开条例》第三十三条第二款',
    required: false,
    valueHint: '条款',
  },
  on: { type: 'string', description: '在这一天能否引用', valueHint: '2026-08-15' },
  json: { type: 'boolean', description: '输出 JSON' },
} as const satisfies ArgsDef;

/** Exit code 1 when `--on` is given and the citation may not be used on that day. */
export function citeCommand(terminal: Terminal): CommandDef<typeof ARGS> {
  return defineCommand({
    args: ARGS,
    async run({ args, rawArgs }) {
      rejectUnknown(rawArgs, ARGS, 1);
      const citation = citationOf(args.citation);
      const answer = args.on === undefined ? undefined : citedOn(citation, dayOf(args.on));
      const { from, repealed } = validity(citation);
      const gist = gistOf(citation);
      const found = {
        notation: citation.notation,
        full: printCitation(citation),
        gist: { of: gist.of.notation, text: gist.text },
        from,
        repealed: repealed ?? null,
        within: parents(citation).map((parent) => parent.notation),
        ...(answer
          ? { on: args.on, answer: answer.answer, reasons: answer.reasons.map(({ text }) => text) }
          : {}),
      };
      if (answer?.answer === 'no') terminal.exitCode = 1;
      await terminal.out(args.json ? `${JSON.stringify(found)}\n` : explained(found));
    },
  });
}

function citationOf(text: string | undefined): Citation {
  if (text === undefined || text.trim() === '') throw new UsageError('请给出条款，如：cite 条例§33.2');
  const parsed = parseCitation(text);
  if (!parsed.ok) throw new UsageError(parsed.message);
  return parsed.citation;
}

function dayOf(text: string): Temporal.PlainDate {
  const day = readDate(text);
  if (!day) throw new UsageError(`“${text}”不是日期，应如 2026-08-15。`);
  return day;
}

interface Found {
  readonly full: string;
  readonly notation: string;
  readonly gist: { readonly of: string; readonly text: string };
  readonly from: string;
  readonly repealed: string | null;
  readonly reasons?: readonly string[];
}

function explained({ full, notation, gist, from, repealed, reasons = [] }: Found): string {
  const whose = gist.of === notation ? '' : `（${gist.of}）`;
  const since = from.length === 4 ? `${from}年印发，具体日期未见原文` : `${from}起施行`;
  return [
    full,
    `要旨${whose}：${gist.text}`,
    `有效期：${since}${repealed ? `，${repealed}起失效` : ''}`,
    ...reasons,
    '',
  ].join('\n');
}
