/** What the register asks of a place for files: kept by content; evidence is never removed, so there is no way to do it. */

export interface FileStore {
  /**
   * The file is safe when this resolves: on disk after fsync of file and folders, on S3 after its answer.
   *
   * @returns id `sm3:` and 64 hexadecimal digits; the same content has the same id and is kept once
   * @throws FileError `tooLarge`, `diskFull`, `cannotWrite`, `unreachable`, `refused`; what `bytes` throws passes through
   */
  put(bytes: AsyncIterable<Uint8Array>, limits: { maxBytes: number }): Promise<{ id: string; bytes: number }>;
  /**
   * Verified while it is read: the last piece is given out only when the digest holds, so an altered file never
   * arrives whole. Read it to the end or stop the iteration.
   *
   * @throws FileError `absent`, `cannotRead`, `unreachable`, `refused`; `changed` out of the iteration
   */
  get(id: string): Promise<AsyncIterable<Uint8Array>>;
  has(id: string): Promise<boolean>;
}
