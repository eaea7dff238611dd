/**
 * 规章和行政规范性文件: the register behind table two, with validity by day. Not here: publishing them (`disclosures`),
 * whether a document that ran out counts as 废止 (the agency's setting, applied by the report). Read `state.ts`, then `document.ts`.
 */
export { documents } from './document.ts';
export { DOCUMENT_KINDS, type DocumentCommand, type DocumentEvent, type DocumentKind } from './events.ts';
export { numberFaults, sameNumber } from './number.ts';
export {
  DOCUMENT_STAGES,
  type DocumentStage,
  type DocumentState,
  documentStage,
  endingWithin,
  inForce,
} from './state.ts';
