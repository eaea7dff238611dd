/** Everything that can be wrong with a stored file, coded; messages name digests, never a person or a file's own name. */

export type FileErrorCode =
  | 'badId'
  | 'absent'
  | 'changed'
  | 'tooLarge'
  | 'diskFull'
  | 'cannotWrite'
  | 'cannotRead'
  | 'unreachable'
  | 'refused'
  | 'notSet'
  | 'noDatabase'
  | 'notEmpty';

export class FileError extends Error {
  readonly code: FileErrorCode;

  constructor(code: FileErrorCode, message: string) {
    super(message);
    this.name = 'FileError';
    this.code = code;
  }
}

/** No room, no quota, or the process's own limit on file size. */
const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

const SQLITE_FULL = 13;

/** The system's refusal to write, as an error of ours; errors of ours pass. */
export function writeError(error: unknown): FileError {
  if (error instanceof FileError) return error;
  const { code, message, errcode } = error as NodeJS.ErrnoException & { errcode?: number };
  if (FULL.has(code ?? '') || errcode === SQLITE_FULL)
    return new FileError(
      'diskFull',
      `磁盘已满，文件没有保存（${code}）。请腾出空间后重试，已保存的内容不受影响。`,
    );
  return new FileError('cannotWrite', `文件没有保存（${code ?? message}）。请检查数据目录的权限和磁盘。`);
}

export function absent(id: string): FileError {
  return new FileError('absent', `没有文件 ${id}。`);
}
