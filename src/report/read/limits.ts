/** Every limit of the reader, in one place. Sizes in bytes, times in milliseconds. */
export const LIMITS = {
  /** The largest file taken at all: real reports stay under 5 MB, scanned ones under 30 MB. */
  fileBytes: 40_000_000,
  /** A container (docx, xlsx): entries, bytes after inflation of all and of one entry, and inflated ÷ packed. */
  containerEntries: 5_000,
  inflatedBytes: 120_000_000,
  entryBytes: 60_000_000,
  inflationRatio: 250,
  /** Below this many inflated bytes the ratio says nothing: small XML packs well. */
  inflationRatioFrom: 2_000_000,
  /** Text looked at, in UTF-16 units, and its pieces. */
  textLength: 12_000_000,
  nestingDepth: 400,
  /** Elements of one web page. */
  elements: 300_000,
  blocks: 60_000,
  gridRows: 5_000,
  gridColumns: 400,
  gridCells: 200_000,
  mergedRanges: 20_000,
  pages: 400,
  /** One stream of a PDF that is packed tighter than the ratio: a blank scanned page in full colour has 26 MB. */
  streamBytes: 40_000_000,
  /** Points of the lines and areas drawn on one page of a PDF. */
  drawnPoints: 2_000_000,
  /** After this a reading gives up by itself; a worker that does not is stopped soon after. */
  milliseconds: 8_000,
} as const;
