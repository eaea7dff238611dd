/** Published reports read from their files, in workers under limits; what was read is shown, nothing is kept. */
import { z } from '@hono/zod-openapi';
import { LIMITS } from '../../report/index.ts';
import type { Outcome, Readers } from '../../report/pool/index.ts';
import { type Call, type Given, type Hung, route } from '../door/index.ts';
import { AGENCY, plain } from '../register/index.ts';
import { FINDING, REPAIR, REPORT } from './params.ts';

const READING = z
  .object({
    report: REPORT.nullable(),
    cells: z.record(z.string(), z.looseObject({ status: z.string() })),
    issues: z.array(z.looseObject({ path: z.string(), severity: z.string(), message: z.string() })),
    findings: z.array(FINDING),
    repairs: z.array(REPAIR),
  })
  .openapi('Reading');

export function importRoutes(readers: Readers): Hung[] {
  return [
    route(
      {
        method: 'post',
        path: '/agencies/{agency}/readings',
        admission: { act: 'report.import', on: 'agency' },
        repetition: { unkept: '只读文件，什么也不保存' },
        tag: '年度报告',
        summary: '读一份已发布的年报：txt、md、html、docx、xlsx、pdf、json',
        params: z.strictObject({ agency: AGENCY }),
        query: z.strictObject({
          name: z
            .string()
            .min(1)
            .max(200)
            .openapi({ description: '文件名，用来认格式', example: '年报.docx' }),
        }),
        upload: { type: 'application/octet-stream', maxBytes: LIMITS.fileBytes },
        answer: { body: READING, description: '每一格读到什么、有几分把握，核查结果和修复建议' },
      },
      (call) => readingOf(call, call.query.name, readers),
    ),
  ];
}

async function readingOf({ raw }: Pick<Call, 'raw'>, name: string, readers: Readers): Promise<Given> {
  const bytes = await bytesWithin(raw, LIMITS.fileBytes);
  if (bytes === undefined)
    return { problem: { code: 'too-large', detail: '文件太大，请只保留年度报告正文再试。' } };
  if (bytes.byteLength === 0) return { problem: { code: 'bad-input', detail: '文件是空的。' } };
  const { reading, findings, repairs }: Outcome = await readers.read({ file: name, judge: true, bytes });
  const { report, cells, issues } = reading;
  return {
    json: plain({
      report,
      cells,
      issues,
      findings: findings.map(({ citation, ...rest }) => ({ ...rest, law: citation })),
      repairs,
    }),
  };
}

/** Undefined where it goes on beyond the limit, whatever its length header said. */
export async function bytesWithin(
  request: globalThis.Request,
  most: number,
): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request.body ?? []) {
    size += part.byteLength;
    if (size > most) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
