/** Everything that can be wrong with keys, coded; the message is for the operator and never holds a key or a plain text. */

export type KeyErrorCode =
  | 'noKeyFile'
  | 'keyFileExists'
  | 'keyFileOpen'
  | 'keyFileBusy'
  | 'keyFileBad'
  | 'cannotWrite'
  | 'wrongKeys'
  | 'unknownKey'
  | 'sealBroken'
  | 'badText';

export class KeyError extends Error {
  readonly code: KeyErrorCode;

  constructor(code: KeyErrorCode, message: string) {
    super(message);
    this.name = 'KeyError';
    this.code = code;
  }
}
