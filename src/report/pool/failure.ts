/** Why the system would not open or write a file, in the user's words. */

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件或文件夹',
  ENOTDIR: '路径中间有一段不是文件夹',
  EISDIR: '这是一个文件夹',
  EACCES: '没有权限',
  EPERM: '没有权限',
  EROFS: '磁盘只能读，不能写',
  ENOSPC: '磁盘满了',
  EBUSY: '文件正被别的程序使用',
  ELOOP: '链接绕成了圈',
  ENAMETOOLONG: '文件名太长',
  EMFILE: '同时打开的文件太多',
};

export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return REASONS[code ?? ''] ?? code ?? message;
}
