/** What is said to whoever starts the server: where it is, who can be tried out, what to do next. */
import { once } from 'node:events';
import { accessSync, constants, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import type { DemoAccount } from '../api/index.ts';
import type { HousedPremises } from '../store/index.ts';
import type { Settings } from './settings.ts';

export interface Started {
  readonly premises: HousedPremises;
  readonly settings: Settings;
  /** The one that was had, where any free one was asked for. */
  readonly port: number;
  readonly demo: readonly DemoAccount[];
  /** For the first administrator; null where there are accounts. */
  readonly firstToken: string | null;
}

export function announcement({ premises, settings, port, demo, firstToken }: Started): string {
  const url = settings.PUBLIC_URL.replace(/:0$/, `:${port}`);
  return [
    `政府信息公开系统已经启动：${url}（监听 ${settings.HOST}:${port}）`,
    `接口说明：${url}/api/docs`,
    `数据：${premises.place}`,
    ...doubts(premises, settings),
    ...(demo.length > 0 ? trying(demo, url) : []),
    ...(firstToken === null ? [] : founding(firstToken, url)),
    '停止请按 Ctrl+C。',
    '',
  ].join('\n');
}

/** What is allowed, and should be known. */
function doubts({ walls }: HousedPremises, settings: Settings): string[] {
  const isWalled = !settings.DATABASE_URL || walls === 2;
  return [
    !isWalled &&
      '注意：数据库账号就是属主，机关之间只有程序这一道墙。请另设应用账号，属主账号放进 DATABASE_OWNER_URL。',
    settings.GONGKAI_ENV === 'production' &&
      settings.TRUSTED_PROXIES === 0 &&
      '注意：TRUSTED_PROXIES 是 0，反向代理后面的来源都看成代理自己。前面有几层代理，就写几。',
  ].filter((doubt) => typeof doubt === 'string');
}

function trying(demo: readonly DemoAccount[], url: string): string[] {
  return [
    '',
    '演示账号（只在开发模式下有，数据是虚构的；动态口令见首页）：',
    ...demo.map(({ login, password }) => `  ${login}  ${password}`),
    '',
    `接着：用浏览器打开 ${url}`,
  ];
}

function founding(token: string, url: string): string[] {
  return [
    '',
    '还没有任何账号。第一个安全管理员凭这个令牌开账号（只能用一次，重新启动会换一个）：',
    `  ${token}`,
    `接着：POST ${url}/api/sign-in/first，写明 token、login、password。`,
  ];
}

/** Why the port could not be had, in one sentence that says what to do; undefined for anything else. */
export function portTrouble(error: unknown, { HOST, PORT }: Settings): string | undefined {
  const why: Readonly<Record<string, string>> = {
    EADDRINUSE: `端口 ${PORT} 已经有别的程序在用。请停掉它，或者换一个端口：PORT=${PORT + 1} npm start`,
    EACCES: `没有权限使用端口 ${PORT}。请用 1024 以上的端口，由反向代理转发。`,
    EADDRNOTAVAIL: `这台机器没有地址 ${HOST}，请改 HOST。`,
    ENOTFOUND: `找不到 ${HOST} 这个地址，请改 HOST。`,
  };
  return why[(error as NodeJS.ErrnoException).code ?? ''];
}

/** Why the port cannot be had, before anything is opened or made; undefined where it can. */
export async function takenPort(settings: Settings): Promise<string | undefined> {
  const trial = createServer();
  try {
    trial.listen({ port: settings.PORT, host: settings.HOST });
    await once(trial, 'listening');
    return undefined;
  } catch (error) {
    return portTrouble(error, settings) ?? String((error as NodeJS.ErrnoException).code);
  } finally {
    trial.close();
  }
}

/** Why nothing could be saved at night, said by day; undefined where it can, or nobody wants it. */
export function backupTrouble({ BACKUP_DIR: folder }: Settings): string | undefined {
  if (folder === undefined) return undefined;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
    return undefined;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return `备份目录 ${folder} 写不进去（${code}），没有启动。请检查 BACKUP_DIR 和这个目录的权限；由 systemd 启动的，还要写进 ReadWritePaths。`;
  }
}
