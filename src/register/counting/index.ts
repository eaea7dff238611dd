/**
 * 计数: what each matter counts for (`booking.ts`), and the sums of a year (`tally.ts`).
 * Not here: which cell of the form a sum belongs to (`report/compile`).
 */
export { type Booking, book, type Countable, type CountedTable } from './booking.ts';
export { type GroupKey, groupOf, inOrder, summed, type TallyGroup, tallyOf } from './tally.ts';
