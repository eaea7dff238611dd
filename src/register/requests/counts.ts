/** What a request contributes to table three: one case, opened by receipt, closed by its first conclusion. */
import { applicantClass } from '../../law/index.ts';
import type { Countable } from '../counting/index.ts';
import type { DateText } from '../entry/index.ts';
import { conclusionOf, receiptOf } from './end.ts';
import type { RequestState } from './state.ts';

function yearOf(day: DateText): number {
  return Number(day.slice(0, 4));
}

/** @law 格式§表三 — one application, one result; what was split, merged, transferred or void counts elsewhere or not at all */
export function counts(state: RequestState): readonly Countable[] {
  const { opened, gone } = state;
  const receipt = receiptOf(state);
  if (!opened || gone || receipt === null) return [];
  const end = conclusionOf(state);
  return [
    {
      part: '',
      table: 'requests',
      column: applicantClass(opened.nature),
      opened: yearOf(receipt),
      closed: end && yearOf(end.on),
      result: end?.outcome ?? null,
      quantity: 1,
    },
  ];
}
