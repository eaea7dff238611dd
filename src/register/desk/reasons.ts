/** Reasons that several refusals share, and that others tell from the rest. */
import { cite, type Reason } from '../../law/index.ts';

/** Nothing against the command: what it names is not there. */
export const NO_MATTER: Reason = { text: '没有这个编号的事项，请核对。', law: cite('条例§45') };
