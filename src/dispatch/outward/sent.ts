/** What came of sending. */
export type Sent =
  | { readonly kind: 'sent'; readonly code: string }
  /** May go better another time. */
  | { readonly kind: 'failed'; readonly code: string }
  /** Will not go better by itself. `gone`: the receiver wants nothing any more. */
  | { readonly kind: 'lost'; readonly code: string; readonly gone: boolean };
