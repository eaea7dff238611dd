/** Published reports kept for an agency and a year: what the next year's draft is compared with, and its area's roll-up. */
import { z } from '@hono/zod-openapi';
import type { Imports } from '../../access/index.ts';
import { parseReport } from '../../report/index.ts';
import { type Call, type Given, type Hung, route } from '../door/index.ts';
import { FORMATS, PARAMS, REPORT } from './params.ts';

const PATH = '/agencies/{agency}/years/{year}/imports';
const ID = z.string().regex(/^\d{17}-[0-9a-f-]{36}$/, '应为导入的编号。');
const ONE = PARAMS.extend({ import: ID });

const LINE = z.object({
  id: z.string(),
  agency: z.string(),
  year: z.int(),
  at: z.string(),
  by: z.string(),
  from: z.string(),
});

const ADMISSION = {
  see: { act: 'report.see', on: 'agency' },
  keep: { act: 'report.import', on: 'agency' },
} as const;
const TAG = '年度报告';
const ABSENT: Given = { problem: { code: 'not-found', detail: '没有这一份导入的年报。' } };

export function keptImportRoutes(imports: Imports): Hung[] {
  return [keepRoute(imports), listRoute(imports), oneRoute(imports), removeRoute(imports)];
}

function keepRoute(imports: Imports): Hung {
  return route(
    {
      method: 'post',
      path: PATH,
      admission: ADMISSION.keep,
      repetition: 'kept',
      tag: TAG,
      summary: '留下一份已公布的年报，作下年度核对之用',
      description:
        '内容是读文件得到、经人核对过的年报 JSON（schemas/annual-report.schema.json）。同一年度留有几份的，用最后一份。',
      params: PARAMS,
      body: z.strictObject({ report: z.record(z.string().max(40), z.unknown()), from: z.enum(FORMATS) }),
      answer: { status: 201, body: z.object({ id: z.string() }), description: '已经留下' },
    },
    async (call): Promise<Given> => {
      const { agency, year } = call.params;
      const parsed = parseReport(call.body.report);
      if ('issues' in parsed) {
        const issues = parsed.issues.map(({ path, message }) => ({ path: `report.${path}`, message }));
        return { problem: { code: 'bad-input', issues } };
      }
      if (parsed.report.year !== year) {
        const message = `年报写的年度不是${year}年，请核对后改正。`;
        return { problem: { code: 'bad-input', issues: [{ path: 'report.year', message }] } };
      }
      const report = JSON.stringify(parsed.report);
      const by = call.subject?.account ?? '';
      return {
        json: {
          id: await imports.keep({ agency, year, at: call.moment.now, by, from: call.body.from, report }),
        },
      };
    },
  );
}

function listRoute(imports: Imports): Hung {
  return route(
    {
      method: 'get',
      path: PATH,
      admission: ADMISSION.see,
      tag: TAG,
      summary: '留下的年报',
      params: PARAMS,
      answer: { body: z.object({ imports: z.array(LINE) }), description: '最后留下的在前' },
    },
    async ({ params: { agency, year } }) => ({ json: { imports: await imports.list(agency, year) } }),
  );
}

function oneRoute(imports: Imports): Hung {
  return route(
    {
      method: 'get',
      path: `${PATH}/{import}`,
      admission: ADMISSION.see,
      tag: TAG,
      summary: '留下的一份年报',
      params: ONE,
      answer: { body: LINE.extend({ report: REPORT }), description: '年报 JSON' },
    },
    async ({ params }: Pick<Call<z.output<typeof ONE>>, 'params'>): Promise<Given> => {
      const found = await imports.one(params.agency, params.year, params.import);
      return found ? { json: { ...found, report: JSON.parse(found.report) as unknown } } : ABSENT;
    },
  );
}

function removeRoute(imports: Imports): Hung {
  return route(
    {
      method: 'delete',
      path: `${PATH}/{import}`,
      admission: ADMISSION.keep,
      repetition: 'kept',
      tag: TAG,
      summary: '去掉留下的一份年报',
      params: ONE,
      answer: { body: z.object({ removed: z.boolean() }), description: '已经去掉' },
    },
    async ({ params }: Pick<Call<z.output<typeof ONE>>, 'params'>): Promise<Given> => {
      const removed = await imports.remove(params.agency, params.year, params.import);
      return removed ? { json: { removed } } : ABSENT;
    },
  );
}
