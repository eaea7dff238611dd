/** The annual report from January to the end of March, as reminders. */
import { CLOCKS, printCitation } from '../../law/index.ts';
import type { AgencyProfile } from '../../register/index.ts';
import type { DraftMessage } from './message.ts';

export interface ReportStanding {
  /** Of the year reported on: null where nobody has begun. */
  readonly published: boolean;
  readonly submitted: boolean;
}

/** Day of the year on which each reminder begins; from then on until the next one it is the one that is told. */
const AGENCY = ['01-04', '01-20', '01-28', '01-31', '02-01'] as const;
const GOVERNMENT = ['01-04', '02-20', '03-20', '03-31', '04-01'] as const;

/**
 * At most one reminder: the newest that has begun, until the report is published.
 *
 * @law 条例§49.1, 条例§49.2 — by the end of January; a government's own report by the end of March
 * An agency whose figures go into another's report publishes none of its own, and is reminded of none.
 */
export function reportMessages(
  profile: Pick<AgencyProfile, 'level' | 'reportsThrough'>,
  standing: ReportStanding,
  today: Temporal.PlainDate,
): DraftMessage[] {
  const government = profile.level === 'government';
  const year = today.year - 1;
  const begun = (government ? GOVERNMENT : AGENCY).findLast(
    (day) => `${today.year}-${day}` <= today.toString(),
  );
  // Later in the year it is no reminder any more but a matter of its own, which the case list shows as late.
  const over = today.month > (government ? 4 : 2);
  if (standing.published || profile.reportsThrough !== null || begun === undefined || over) return [];
  const { title, basis } = CLOCKS[government ? 'governmentAnnualReport' : 'annualReport'];
  const due = `${today.year}-${government ? '03-31' : '01-31'}`;
  const late = today.toString() > due;
  const law = basis.map(printCitation).join('、');
  const done = standing.submitted ? '已报送，尚未公布' : '尚未报送、公布';
  return [
    {
      key: `report/${year}/${begun}`,
      topic: 'message.report',
      facts: { kind: 'year', matter: String(year), due, late: late ? 1 : 0 },
      text: `${year}年度政府信息公开工作年度报告${done}，${late ? `${title}已于${due}届满，请立即办理` : `最迟${due}`}（${law}）。`,
    },
  ];
}
