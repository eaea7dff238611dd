/** Why a file cannot be read at all. The codes are stable; texts are for the person who has the file. */
export type UnreadableCode =
  | 'empty'
  | 'tooLarge'
  | 'tooSlow'
  | 'unknownFormat'
  | 'damaged'
  | 'encrypted'
  | 'inflationBomb'
  | 'doctype'
  | 'noText'
  | 'oldFormat'
  | 'noReport'
  | 'ambiguous';

/**
 * Thrown inside `read` when a file is beyond reading, and turned into an issue once, at the room's door.
 * `message` says what is wrong, `remedy` what to do about it; neither holds any of the file's text.
 */
export class Unreadable extends Error {
  readonly code: UnreadableCode;
  readonly remedy: string;

  constructor(code: UnreadableCode, message: string, remedy: string) {
    super(message);
    this.code = code;
    this.remedy = remedy;
  }
}
