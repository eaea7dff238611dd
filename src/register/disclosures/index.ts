/**
 * 主动公开: catalogue entries with their versions, review, publication, validity and withdrawal; the duties that come round.
 * Not here: pages (the portal), what must be published (`law` publication), the register of documents (`documents`).
 * Read `metadata.ts`, then `state.ts`, then `rules.ts`.
 */
export { issuerOf, levelOf } from './catalogue.ts';
export {
  DISCLOSURE_STAGES,
  type DisclosureStage,
  disclosureClocks,
  disclosureStage,
} from './clocks.ts';
export { disclosures } from './disclosure.ts';
export {
  DISCLOSURE_VALIDITY,
  type DisclosureCommand,
  type DisclosureEvent,
  type DisclosureValidity,
  type InterpretationRef,
  OVERTURNED_HOW,
  type OverturnedHow,
  READING_PLACES,
  REVIEW_CONCLUSIONS,
  type ReadingPlace,
  type ReviewConclusion,
  WITHDRAWAL_GROUNDS,
  type WithdrawalGround,
} from './events.ts';
export {
  ATTRIBUTES,
  type DisclosureMetadata,
  ORIGINS,
  PUBLISHING_CHANNELS,
  type PublishingChannel,
  WEB_ADDRESS,
} from './metadata.ts';
export {
  type DisclosureReview,
  type DisclosureState,
  type DisclosureVersion,
  firstPublishedOn,
  publicVersion,
  validityOf,
} from './state.ts';
export { dutiesOf, unpublishedDocuments, type WithheldReview, withheldReviews } from './views.ts';
