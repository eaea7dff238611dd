/** Published reports read from their files, in workers under limits; what was read is shown, nothing is kept. */
import { z } from '@hono/zod-openapi';
import type { Imports } from '../../access/index.ts';
import { LIMITS, type Report } from '../../report/index.ts';
import type { Readers } from '../../report/pool/index.ts';
import { type Given, type Hung, route, withUpload } from '../door/index.ts';
import { AGENCY, plain } from '../register/index.ts';
import { keptReport, shown } from './drafts.ts';
import { FINDING, FORMATS, REPAIR, REPORT, YEAR } from './params.ts';

const READING = z
  .object({
    report: z.union([REPORT, z.null()]),
    cells: z.record(z.string(), z.looseObject({ status: z.string() })),
    issues: z.array(z.looseObject({ path: z.string(), severity: z.string(), message: z.string() })),
    findings: z.array(FINDING),
    repairs: z.array(REPAIR),
    statement: z.string().optional(),
  })
  .openapi('Reading');

/** Asked before the file is taken in: it would lie in memory while it waits. */
export const BUSY: Given = {
  problem: { code: 'busy', detail: '正在读的文件太多，请稍后再试。', retryAfter: 10 },
};

export function importRoutes(readers: Readers, imports: Imports): Hung[] {
  return [
    route(
      {
        method: 'post',
        path: '/agencies/{agency}/readings',
        admission: { act: 'report.import', on: 'agency' },
        repetition: { unkept: '只读文件，什么也不保存' },
        tag: '年度报告',
        summary: '读一份已发布的年报：txt、md、html、docx、xlsx、pdf、json',
        description: '在另外的进程里读，限时限内存；什么也不保存。写明年度的，与留下的上年度年报核对。',
        params: z.strictObject({ agency: AGENCY }),
        query: z.strictObject({
          as: z.enum(FORMATS).openapi({ description: '文件的扩展名；内容另有说明的，以内容为准' }),
          year: YEAR.optional().openapi({ description: '报告的年度' }),
        }),
        upload: { type: 'application/octet-stream', maxBytes: LIMITS.fileBytes },
        answer: { body: READING, description: '每一格读到什么、有几分把握，核查结果和修复建议' },
      },
      async (call) => {
        if (readers.busy()) return BUSY;
        const { year, as } = call.query;
        const before =
          year === undefined ? undefined : await keptReport(imports, call.params.agency, year - 1);
        return withUpload(call, LIMITS.fileBytes, (bytes) => readingOf(bytes, as, before, readers));
      },
    ),
  ];
}

async function readingOf(
  bytes: Uint8Array | undefined,
  as: string,
  lastYear: Report | undefined,
  readers: Readers,
): Promise<Given> {
  if (bytes === undefined)
    return { problem: { code: 'too-large', detail: '文件太大，请只保留年度报告正文再试。' } };
  if (bytes.byteLength === 0) return { problem: { code: 'bad-input', detail: '文件是空的。' } };
  const job = { file: `report.${as}`, judge: true, bytes, ...(lastYear && { lastYear }) };
  const { reading, findings, repairs, statement } = await readers.read(job);
  const { report, cells, issues } = reading;
  // Its text is a trace for whoever mends the program: it goes into no answer.
  if (issues.some(({ path }) => path === 'fault')) throw new Error('reading a file failed');
  return { json: plain({ report, cells, issues, findings: findings.map(shown), repairs, statement }) };
}
