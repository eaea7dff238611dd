/** Ways to run a program against a disk that fills up, for tests. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface SmallDisk {
  readonly way: string;
  /** The system's own "no space": SQLite calls a file size limit an I/O error. */
  readonly full: boolean;
  /** `folder` is the small disk, or the limit holds everywhere. */
  readonly command: (folder: string) => readonly [string, ...string[]];
}

const SIZE_LIMIT: SmallDisk = {
  way: '进程的文件大小上限 1500 KB',
  full: false,
  command: () => ['bash', '-c', 'ulimit -f 1500; exec "$@"', 'bash'],
};

/** In a name space of its own: gone with the program. */
const TINY_FILE_SYSTEM: SmallDisk = {
  way: '1500 KB 的文件系统',
  full: true,
  command: (folder) => [
    'unshare',
    '-rm',
    'sh',
    '-c',
    'mount -t tmpfs -o size=1500k tmpfs "$0" && exec "$@"',
    folder,
  ],
};

/** The limit works everywhere, the file system only where this user may mount one. */
export const SMALL_DISKS = mayMount() ? [SIZE_LIMIT, TINY_FILE_SYSTEM] : [SIZE_LIMIT];

/** What the module `program` prints. */
export function runOn(disk: SmallDisk, folder: string, program: string): string {
  const [name, ...rest] = disk.command(folder);
  return execFileSync(name, [...rest, process.execPath, '--input-type=module', '-e', program], {
    encoding: 'utf8',
  });
}

function mayMount(): boolean {
  const point = mkdtempSync(join(tmpdir(), 'gongkai-mount-'));
  const [name, ...rest] = TINY_FILE_SYSTEM.command(point);
  const tried = spawnSync(name, [...rest, 'true']);
  rmSync(point, { recursive: true });
  return tried.status === 0;
}
