/** A list looked at: each row as the command it would be, with everything that stands against it; nothing is kept. */
import { z } from '@hono/zod-openapi';
import { printCitation } from '../../law/index.ts';
import type { Readers } from '../../report/pool/index.ts';
import { type Call, type Given, type Hung, route, withUpload } from '../door/index.ts';
import { AGENCY } from '../register/index.ts';
import { BUSY } from '../report/index.ts';
import type { ListForm } from './forms.ts';
import { type ReadRow, readList } from './rows.ts';
import { trialFor } from './trial.ts';

/** Five thousand rows of a hundred signs are a tenth of it. */
const MOST_BYTES = 10_000_000;

const COMMON = z.string().trim().min(1).max(200).optional();

const FAULT = z.object({ field: z.string(), message: z.string(), law: z.string().optional() });
const PREVIEW = z.object({
  key: z.string().openapi({ description: '办理时的幂等键：同一个文件再导入一次，不会重复登记' }),
  heads: z.array(z.object({ column: z.int(), head: z.string(), field: z.string().nullable() })),
  sound: z.int(),
  faulty: z.int(),
  rows: z.array(
    z.object({
      row: z.int().openapi({ description: '文件里的行号' }),
      command: z.looseObject({}).nullable(),
      faults: z.array(FAULT),
      formulas: z.array(z.string()).openapi({ description: '这些列是公式，取的是保存时的结果' }),
    }),
  ),
});

export function previewRoute(form: ListForm, readers: Readers): Hung {
  return route(
    {
      method: 'post',
      path: `/agencies/{agency}/tables/${form.id}/preview`,
      admission: { act: form.command, on: 'agency' },
      repetition: { unkept: '只看不办' },
      tag: '表格导入',
      summary: `${form.title}：看一看表格里的各行`,
      description: `文件为 .xlsx 或者 .csv，第一个可见的工作表。列：${form.fields.map(({ label, required }) => (required ? label : `${label}（可以没有）`)).join('、')}。`,
      params: z.strictObject({ agency: AGENCY }),
      query: z.strictObject({
        source: COMMON.openapi({ description: '各行共同的来源，表里没有这一列时写' }),
        evidence: COMMON.openapi({ description: '各行共同的凭据，表里没有这一列时写' }),
      }),
      upload: { type: 'application/octet-stream', maxBytes: MOST_BYTES },
      answer: { body: PREVIEW, description: '每一行会登记成什么，有什么问题' },
    },
    (call) =>
      readers.busy() ? BUSY : withUpload(call, MOST_BYTES, (bytes) => previewed(call, bytes, form, readers)),
  );
}

type Looking = Call<
  unknown,
  { readonly source?: string | undefined; readonly evidence?: string | undefined }
>;

async function previewed(
  call: Looking,
  bytes: Uint8Array | undefined,
  form: ListForm,
  readers: Readers,
): Promise<Given> {
  if (bytes === undefined) return { problem: { code: 'too-large', detail: '文件太大，请分成几个再试。' } };
  const read = await readers.readTable(bytes);
  if ('message' in read) {
    // Its text is a trace for whoever mends the program: it goes into no answer.
    if (read.code === 'fault') throw new Error('reading a list failed');
    return { problem: { code: 'bad-input', detail: read.message } };
  }
  const { heads, missing, rows } = readList(form, read.rows, call.query);
  if (missing.length > 0) {
    const detail = `没有找到这些列：${missing.join('、')}。请核对表头，或者在参数里写明。`;
    return { problem: { code: 'bad-input', detail, extra: { heads } } };
  }
  const { digest } = call.means.means.crypto;
  const key = `${form.id}-${digest(Buffer.from(bytes).toString('base64')).slice(0, 40)}`;
  const judged = await judgedRows(call, form, rows);
  const sound = judged.filter(({ faults }) => faults.length === 0).length;
  return { json: { key, heads, sound, faulty: judged.length - sound, rows: judged } };
}

async function judgedRows(call: Looking, form: ListForm, rows: readonly ReadRow[]) {
  const trial = await trialFor(call);
  const numbers = Map.groupBy(
    rows.filter(({ command }) => command !== null),
    ({ command }) => String(command?.number ?? command?.receipt),
  );
  return rows.map(({ command, faults, ...rest }) => {
    if (command === null) return { ...rest, command, faults };
    const reasons = trial({ ...command, type: form.command }).map(({ text, law }) => ({
      field: '',
      message: text,
      law: printCitation(law),
    }));
    const same = numbers.get(String(command.number ?? command.receipt)) ?? [];
    const [first] = same;
    const twice =
      first && first.row !== rest.row
        ? [{ field: '', message: `与第${first.row}行的编号相同，请核对。` }]
        : [];
    return { ...rest, command, faults: [...faults, ...reasons, ...twice] };
  });
}
