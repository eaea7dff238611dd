/**
 * 引用: places in the law as values (`条例§33.2`), the registry of instruments with the days they are in force,
 * what each cited place says in our own words, and the shape of every answer a rule gives.
 * No statute text lies here and no rule is applied here. Read `citation.ts` first, then `instruments.ts`.
 */
export { type Answer, granted, type Reason, type Refusal, type Result, refused } from './answer.ts';
export {
  type Citation,
  type CitationRefusal,
  cite,
  covers,
  type Notation,
  type ParsedCitation,
  parents,
  type Step,
} from './citation.ts';
export { parseCitation, printCitation } from './fullForm.ts';
export { GISTED, gistOf } from './gists.ts';
export { INSTRUMENT_IDS, INSTRUMENTS, type Instrument, type InstrumentId } from './instruments.ts';
export { citedOn, validity } from './validity.ts';
