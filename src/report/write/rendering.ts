/** What every renderer is given beside the layout, and what it hands back. */

export interface RenderOptions {
  /** The day written into the file's properties. */
  readonly on: Temporal.PlainDate;
  /** PDF only: a folder with the agency's own 仿宋, 小标宋 and 黑体. */
  readonly fonts?: string | undefined;
}

export interface Rendered {
  readonly bytes: Uint8Array;
  /** What the reader of the file should know about how it was written; usually nothing. */
  readonly notes: readonly string[];
}
