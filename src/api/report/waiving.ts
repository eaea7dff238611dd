/** 说明一项问题: only what the check finds today can be answered for; a slip in the number would silence nothing, unseen. */
import type { Imports } from '../../access/index.ts';
import { cite } from '../../law/index.ts';
import { standing, stateOf, years } from '../../register/index.ts';
import { check } from '../../report/index.ts';
import type { Call, Given } from '../door/index.ts';
import type { CommandGuards } from '../register/index.ts';
import { draftOf, lastYearOf } from './drafts.ts';

const NOT_FOUND = {
  text: '核查没有发现这样一项问题：编号和全部各格请照年报的核查结果（findings）填写，一次说明一项。',
  law: cite('条例§45'),
} as const;

export function waiverGuards(imports: Imports): CommandGuards {
  return { 'year.waive': (call) => againstWaiving(call, imports) };
}

async function againstWaiving(call: Call, imports: Imports): Promise<Given | undefined> {
  const { agency, matter } = call.params as { readonly agency: string; readonly matter: string };
  const { finding, cells = [] } = call.body as {
    readonly finding: string;
    readonly cells?: readonly string[];
  };
  const entries = await call.means.register.entries(agency, { kind: 'year', id: matter });
  const { year, waivers } = stateOf(years, matter, standing(entries));
  // What the register refuses anyway, and what may be the same call come again, is left to it.
  const isSame = (one: readonly string[]) => new Set(one).symmetricDifference(new Set(cells)).size === 0;
  if (Number.isNaN(year) || waivers.some((one) => one.finding === finding && isSame(one.cells)))
    return undefined;
  const found = await draftOf(call, { agency, year });
  if ('refused' in found) return found.refused;
  const before = await lastYearOf(call, imports, found);
  const findings = check(found.draft.report, before ? { lastYear: before.report } : {});
  // Its very cells: with fewer, what is found later elsewhere would be silenced before anybody has seen it.
  if (findings.some((one) => one.id === finding && isSame(one.cells))) return undefined;
  return { problem: { code: 'refused', reasons: [NOT_FOUND] } };
}
