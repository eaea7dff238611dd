/** Parts of addresses. */
import { z } from '@hono/zod-openapi';
import { placeOf } from '../door/index.ts';

export const AGENCY = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{1,39}$/, '应为机关代号。')
  .openapi({ description: '机关代号', example: 'yining' });

export const MATTER_ID = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/, '应为事项编号。')
  .openapi({ description: '事项编号', example: 'R2024-00012' });

export const CURSOR = z
  .string()
  .max(500)
  // Begun anew from the first page, whoever has lost a piece of it would read everything twice.
  .refine((text) => placeOf(text) !== undefined, '不是上一页给出的 next。请原样带回；从头读起的不写。')
  .optional()
  .openapi({ description: '上一页给出的 next' });

/** With whatever offset it was written; as lines are kept, in milliseconds: a shorter writing of the same instant would sort behind it. */
export const INSTANT = z.iso
  .datetime({ offset: true })
  .transform((text, { addIssue }) => {
    const kept = Temporal.Instant.from(text).toString({ smallestUnit: 'millisecond' });
    // Beyond four digits a year sorts elsewhere as text.
    if (!/^\d{4}-/.test(kept)) addIssue({ code: 'custom', message: '年份超出范围。' });
    return kept;
  })
  .openapi({ type: 'string', format: 'date-time' });

export const LIMIT = z.coerce
  .number()
  .int()
  .min(1)
  .max(200)
  .default(50)
  .openapi({ description: '每页多少条' });
