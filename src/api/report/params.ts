/** Parts of addresses and shapes that several routes share. */
import { z } from '@hono/zod-openapi';
import { AGENCY } from '../register/index.ts';

const FIRST_YEAR = 2019;

export const YEAR = z.coerce.number().int().min(FIRST_YEAR, '统一的年报格式自 2019 年度起施行。').max(2099);

/** Formats a report is read from, by their endings. */
export const FORMATS = ['txt', 'md', 'html', 'docx', 'xlsx', 'pdf', 'json'] as const;

export const PARAMS = z.strictObject({ agency: AGENCY, year: YEAR });

export const AS_OF = z.strictObject({
  asOf: z.iso.date().optional().openapi({ description: '按这一天结束时台账里已有的记录' }),
  area: z.enum(['true', 'false']).optional().openapi({ description: '本级政府的整个地区' }),
});

export const REPORT = z
  .looseObject({ schema: z.string(), year: z.int().nullable() })
  .openapi('AnnualReport', {
    description: '年度报告 JSON：gongkai/annual-report@1',
  });

const CHANGE = z.object({ cell: z.string(), from: z.number().nullable(), to: z.number() });

export const FINDING = z
  .looseObject({
    id: z.string(),
    severity: z.string(),
    message: z.string(),
    cells: z.array(z.string()),
    law: z.string(),
  })
  .openapi('Finding');

export const REPAIR = z.object({ changes: z.array(CHANGE), why: z.string() }).openapi('Repair');

export const NOTE = z
  .looseObject({
    id: z.string(),
    severity: z.string(),
    text: z.string(),
    law: z.string(),
    cells: z.array(z.string()),
  })
  .openapi('ReportNote');

export const DRAFT = z
  .looseObject({
    report: REPORT,
    figures: z.string().openapi({ description: '表中数字和正文的摘要：签发、关账凭它' }),
    seen: z.string().openapi({ description: '与 ETag 相同；签发、关账时交回' }),
    errors: z.int().openapi({ description: '须处理以后才能定稿的错误' }),
    findings: z.array(FINDING),
    repairs: z.array(REPAIR),
    statement: z.string().optional().openapi({ description: '修复建议没有说到的' }),
    notes: z.array(NOTE),
    comparedWith: z.enum(['imported', 'register']).nullable().openapi({ description: '上年度报告的来处' }),
    cells: z.array(z.string()).openapi({ description: '可以打开来源的格' }),
  })
  .openapi('Draft');
