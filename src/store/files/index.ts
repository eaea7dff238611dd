/**
 * 文件与备份: files by content on disk or in an S3-compatible store, behind one port; backup and restore of the embedded
 * store. Not here: what a file means and who may read it (register). Read `register/files.ts`, the port, first; `files.test.ts` is the contract.
 */
export { backupSqlite } from './backup.ts';
export { openDiskFiles } from './disk.ts';
export { FileError } from './file-error.ts';
export { type BackupCheck, restoreBackup, verifyBackup } from './restore.ts';
export { openS3Files, S3_LIMIT_BYTES, type S3Settings } from './s3.ts';
