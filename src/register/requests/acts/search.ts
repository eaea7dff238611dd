/** 检索: where, with which words, in which range, by whom, with what result. */
import { type Act, own } from './facts.ts';

/** @law 条例§36(4) — what is told not to exist must have been looked for */
export const recordSearch: Act<'request.recordSearch'> = (state, { type: _, matter: __, ...fields }) => ({
  reasons: [],
  draft: () => own(state, { type: 'request.searched', ...fields }),
});
