/** The line of a request in the case list. */
import type { Calendar } from '../../law/index.ts';
import type { CaseRow } from '../matter.ts';
import { conclusionOf, isOpen } from './end.ts';
import { progressOf } from './stage.ts';
import type { RequestState } from './state.ts';

const TITLE_SIGNS = 60;

export function row(
  state: RequestState,
  { today, calendar }: { readonly today: Temporal.PlainDate; readonly calendar: Calendar },
): CaseRow | null {
  const { id, opened, unit, handler } = state;
  if (!opened) return null;
  const { stage, due, provisional } = progressOf(state, { calendar, today });
  return {
    kind: 'request',
    id,
    title: titleOf(state),
    stage,
    open: isOpen(state),
    opened: opened.received,
    due: due?.toString() ?? null,
    provisional,
    result: conclusionOf(state)?.outcome ?? null,
    handler,
    unit,
    person: opened.person,
  };
}

/** The name of what is asked for, else how it is described, cut to a line. */
function titleOf({ opened }: RequestState): string {
  const signs = [...(opened?.content.title ?? opened?.content.description ?? '').replaceAll(/\s+/g, ' ')];
  return signs.length > TITLE_SIGNS ? `${signs.slice(0, TITLE_SIGNS - 1).join('')}…` : signs.join('');
}
