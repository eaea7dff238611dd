/** The draft of a year's report, its cells opened, its forecast, and the report as a file. */
import { z } from '@hono/zod-openapi';
import type { Imports } from '../../access/index.ts';
import { explain, mattersBehind } from '../../report/compile/index.ts';
import { type Target, targets, write } from '../../report/index.ts';
import { etagOf, type Given, type Hung, route } from '../door/index.ts';
import { fileOf, plain } from '../register/index.ts';
import { ahead, draftOf, judged, lastYearOf } from './drafts.ts';
import { AS_OF, DRAFT, PARAMS } from './params.ts';

const REPORT_PATH = '/agencies/{agency}/years/{year}/report';

const MEDIA: Readonly<Record<Target, string>> = {
  json: 'application/json; charset=utf-8',
  html: 'text/html; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};

function bare(media: string): string {
  return media.replace(/;.*/, '');
}

export function draftRoutes(imports: Imports): Hung[] {
  const see = { act: 'report.see', on: 'agency' } as const;
  const common = {
    method: 'get',
    tag: '年度报告',
    params: PARAMS,
    query: AS_OF,
    fails: ['refused'],
  } as const;
  return [
    route(
      {
        ...common,
        path: REPORT_PATH,
        admission: see,
        summary: '由台账编成的年报，连同核查结果和修复建议',
        answer: { body: DRAFT, description: '年报、发现的问题、数字的摘要' },
      },
      async (call) => {
        const found = await draftOf(call, { ...call.params, ...call.query });
        if ('refused' in found) return found.refused;
        const { json, seen } = judged(call.means, found, await lastYearOf(call, imports, found));
        return { json, etag: etagOf(seen) };
      },
    ),
    route(
      {
        ...common,
        path: `${REPORT_PATH}/cell`,
        admission: see,
        summary: '年报的一格从哪些事项来',
        query: AS_OF.extend({
          address: z.string().max(100).openapi({ example: 'requests.received/natural' }),
        }),
        answer: {
          body: z.looseObject({ explanation: z.looseObject({}), matters: z.array(z.looseObject({})) }),
          description: '算法、依据和每一件事项',
        },
      },
      async (call) => {
        const found = await draftOf(call, { ...call.params, ...call.query });
        if ('refused' in found) return found.refused;
        const { address } = call.query;
        if (!found.draft.cells.has(address as never))
          return { problem: { code: 'not-found', detail: '年报里没有这一格。可以打开的格见年报的 cells。' } };
        const { register } = call.means;
        const matters = await register.beyond(call.params.agency, () =>
          mattersBehind(register, found.draft, address, found.order),
        );
        return { json: plain({ explanation: explain(found.draft, address), matters }) };
      },
    ),
    route(
      {
        ...common,
        path: `${REPORT_PATH}/forecast`,
        admission: { act: 'report.forecast', on: 'agency' },
        summary: '到年底会怎样：哪些会办结，哪些会结转',
        answer: {
          body: z.object({ forecast: z.looseObject({}).nullable() }),
          description: '已经结束的年度没有预计',
        },
      },
      async (call) => {
        const found = await draftOf(call, { ...call.params, ...call.query });
        if ('refused' in found) return found.refused;
        const coming = await call.means.register.beyond(call.params.agency, () => ahead(call, found));
        return { json: plain({ forecast: coming }) };
      },
    ),
    fileRoute(imports),
  ];
}

function fileRoute(imports: Imports): Hung {
  return route(
    {
      method: 'get',
      path: `${REPORT_PATH}/file`,
      admission: { act: 'export.report', on: 'agency' },
      tag: '年度报告',
      summary: '年报文件：json、html、xlsx、docx、pdf',
      description: '还有错误没有处理的，每页标“草稿”。',
      params: PARAMS,
      query: AS_OF.extend({
        as: z.enum(targets as [Target, ...Target[]]).default('docx'),
        draft: z.enum(['true', 'false']).default('false').openapi({ description: '没有错误也标“草稿”' }),
      }),
      answer: { types: Object.values(MEDIA).map(bare), description: '规定的格式' },
      fails: ['refused'],
    },
    async (call): Promise<Given> => {
      const found = await draftOf(call, { ...call.params, ...call.query });
      if ('refused' in found) return found.refused;
      if (found.order.alone) return NO_REPORT;
      const { errors } = judged(call.means, found, await lastYearOf(call, imports, found));
      const { as } = call.query;
      const draft = call.query.draft === 'true' || errors > 0;
      const written = await write(found.draft.report, as, { on: call.moment.today, draft });
      // As a draft anything is written.
      if ('refused' in written) throw new Error('a report without errors was refused');
      const { year, agency } = call.params;
      const name = `${agency}-${year}${draft ? '-draft' : ''}.${as}`;
      return fileOf(name, MEDIA[as], Buffer.from(written.bytes));
    },
  );
}

const NO_REPORT: Given = {
  problem: {
    code: 'refused',
    detail: '这个机关不单独编制年报，它的数字经由别的机关报送，请编制那个机关的报告。',
  },
};
