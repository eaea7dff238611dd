/** The rows of a list given as commands, each under the call's key and its row's number: what was done is not done twice. */
import { z } from '@hono/zod-openapi';
import type { EvidenceFiles } from '../../access/index.ts';
import { printCitation } from '../../law/index.ts';
import { type BaseCommand, KeyReused, MATTERS, matterOf, parseCommand } from '../../register/index.ts';
import { type Call, type Given, type Hung, route } from '../door/index.ts';
import { AGENCY, missingFiles, orderOf } from '../register/index.ts';
import type { ListForm } from './forms.ts';

/** A few seconds of orders, each durable by itself; longer lists come in several calls under the same key. */
const MOST_ROWS = 500;

const DONE = z.object({
  accepted: z.int(),
  refused: z.int(),
  rows: z.array(
    z.object({
      row: z.int(),
      outcome: z.enum(['accepted', 'refused', 'keyReused']),
      matter: z.string().nullable(),
      reasons: z.array(z.object({ text: z.string(), law: z.string(), cited: z.string() })),
    }),
  ),
});

export function commitRoute(form: ListForm, evidence: EvidenceFiles): Hung {
  const kind = matterOf(form.command)?.kind ?? 'decision';
  const schema = MATTERS[kind].commands[form.command] as z.ZodObject;
  const command = schema.omit({ type: true, matter: true });
  return route(
    {
      method: 'post',
      path: `/agencies/{agency}/tables/${form.id}`,
      admission: { act: form.command, on: 'agency' },
      repetition: 'register',
      tag: '表格导入',
      summary: `${form.title}：登记表格里的各行`,
      description: `一次最多${MOST_ROWS}行，各行分别登记；第 n 行的幂等键是所给的键加“-n”。中断以后用同一个键再来，登记过的不会重复。`,
      params: z.strictObject({ agency: AGENCY }),
      body: z.strictObject({
        rows: z
          .array(z.strictObject({ row: z.int().min(1).max(1_048_576), command }))
          .min(1)
          .max(MOST_ROWS),
      }),
      answer: { body: DONE, description: '每一行办成没有' },
    },
    (call) => committed(call, form, evidence),
  );
}

type Giving = Call<
  { readonly agency: string },
  unknown,
  { readonly rows: readonly { readonly row: number; readonly command: object }[] }
>;

async function committed(call: Giving, form: ListForm, evidence: EvidenceFiles): Promise<Given> {
  const { rows } = call.body;
  if (new Set(rows.map(({ row }) => row)).size < rows.length)
    return { problem: { code: 'bad-input', detail: '同一行只能来一次。' } };
  const parsed = rows.map(({ row, command }) => ({
    row,
    read: parseCommand({ ...command, type: form.command }),
  }));
  const issues = parsed.flatMap(({ row, read }) =>
    'issues' in read ? read.issues.map(({ path, message }) => ({ path: `第${row}行.${path}`, message })) : [],
  );
  if (issues.length > 0) return { problem: { code: 'bad-input', issues } };
  const told = rows.map(({ row, command }) => [`第${row}行.`, command] as const);
  const missing = await missingFiles(call.params.agency, told, evidence);
  if (missing) return missing;
  const done = [];
  for (const { row, read } of parsed)
    if ('command' in read) done.push(await given(call, row, read.command as BaseCommand));
  const accepted = done.filter(({ outcome }) => outcome === 'accepted').length;
  return { json: { accepted, refused: done.length - accepted, rows: done } };
}

async function given(call: Giving, row: number, command: BaseCommand) {
  const { expected: _, ...order } = orderOf(call, command);
  try {
    const answer = await call.means.register.execute({ ...order, key: `${call.key}-${row}` }, call.moment);
    if (answer.kind === 'accepted')
      return { row, outcome: 'accepted', matter: answer.matters[0]?.id ?? null, reasons: [] };
    const reasons = answer.kind === 'refused' ? answer.reasons : [];
    const told = reasons.map(({ text, law }) => ({ text, law: law.notation, cited: printCitation(law) }));
    return { row, outcome: 'refused', matter: null, reasons: told };
  } catch (error) {
    if (error instanceof KeyReused) return { row, outcome: 'keyReused', matter: null, reasons: [] };
    throw error;
  }
}
