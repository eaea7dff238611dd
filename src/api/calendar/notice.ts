/** A notice as it is handed in: its shape, what no shape can say of its days, and whether it joins on to what is known. */
import { z } from '@hono/zod-openapi';
import type { Notices } from '../../access/index.ts';
import {
  cite,
  type HolidayNotice,
  knownFrom,
  labelOf,
  NOTICE_SCHEMA,
  parseNotice,
  type Reason,
} from '../../law/index.ts';
import type { Call, Problem } from '../door/index.ts';

const DATE = z.iso.date();
const TEXT = z.string().min(1).max(200);
const MOST_PARTS = 60;

const HOLIDAY = z.strictObject({
  name: z.string().min(1).max(50),
  off: z.array(z.strictObject({ from: DATE, to: DATE })).max(MOST_PARTS),
  work: z.array(DATE).max(MOST_PARTS),
});

export const NOTICE = z
  .strictObject({
    schema: z.literal(NOTICE_SCHEMA),
    number: TEXT.nullable(),
    title: TEXT,
    issued: DATE,
    published: DATE.nullable(),
    source: z.string().min(1).max(500).nullable(),
    year: z.int().min(2007).max(2050).nullable(),
    amends: TEXT.nullable(),
    area: z
      .string()
      .regex(/^\d{2,6}$/)
      .nullable(),
    holidays: z.array(HOLIDAY).max(MOST_PARTS),
  })
  .openapi('HolidayNotice', {
    description: '放假安排；形状同 schemas/holiday-notice.schema.json',
    example: {
      schema: NOTICE_SCHEMA,
      number: '示例〔2029〕1号',
      title: '2030年部分节假日安排',
      issued: '2029-11-01',
      published: '2029-11-02',
      source: null,
      year: 2030,
      amends: null,
      area: null,
      holidays: [{ name: '元旦', off: [{ from: '2030-01-01', to: '2030-01-01' }], work: [] }],
    },
  });

type Judged = { readonly notice: HolidayNotice } | { readonly problem: Problem };

/** @param known notices in force */
export function judgedNotice(
  body: unknown,
  known: readonly HolidayNotice[],
  today: Temporal.PlainDate,
): Judged {
  const parsed = parseNotice(body);
  if (!parsed.ok) {
    const issues = parsed.issues.map(({ path, expected }) => ({ path, message: `应为${expected}。` }));
    return { problem: { code: 'bad-input', issues } };
  }
  const reasons = against(parsed.notice, known, today);
  return reasons.length > 0 ? { problem: { code: 'refused', reasons } } : { notice: parsed.notice };
}

/** @law 放假办法§6 — one arrangement a year; what changes it says which one it changes */
function against(
  notice: HolidayNotice,
  known: readonly HolidayNotice[],
  today: Temporal.PlainDate,
): Reason[] {
  const law = cite('放假办法§6');
  const label = labelOf(notice);
  const { year, amends, area } = notice;
  const same = known.find((one) => one.year !== null && one.year === year && one.area === area);
  const found: (Reason | false | undefined)[] = [
    known.some((one) => labelOf(one) === label) && { text: `${label}已经采用。`, law },
    knownFrom(notice) > today.toString() && { text: '通知的日期还没有到，不能采用。', law },
    same &&
      labelOf(same) !== label && {
        text: `${year}年的放假安排已经有了（${labelOf(same)}）。只调整个别日子的，year 写 null，amends 写明它的文号。`,
        law,
      },
    amends !== null &&
      !known.some((one) => labelOf(one) === amends) && {
        text: '没有它所调整的那一份通知，请核对文号。',
        law,
      },
    year === null &&
      amends === null &&
      area === null && { text: '请写明安排的是哪一年，或者调整哪一份通知。', law },
  ];
  return found.filter((one) => one !== false && one !== undefined);
}

/** With those of single areas, which a calendar without an area leaves out. */
export async function noticesInForce(
  { means }: Pick<Call, 'means'>,
  notices: Notices,
): Promise<readonly HolidayNotice[]> {
  const adopted = (await notices.all()).filter(({ withdrawn }) => withdrawn === null);
  const known = means.means.calendar('').notices;
  const labels = new Set(known.map(labelOf));
  return [...known, ...adopted.map(({ notice }) => notice).filter((one) => !labels.has(labelOf(one)))];
}
