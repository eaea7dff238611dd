import { z } from 'zod';
import { reportSchema, SCHEMA_ID } from './schema.ts';

/** The published JSON Schema (draft 2020-12) of the report; `schemas/annual-report.schema.json` holds its text. */
export function jsonSchema(): Record<string, unknown> {
  return {
    $id: SCHEMA_ID,
    title: '政府信息公开工作年度报告',
    ...z.toJSONSchema(reportSchema, { io: 'input' }),
  };
}
