/** argon2id for passwords, in the notation in which it is kept everywhere (PHC), on the platform's own code. */
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);

/** OWASP's first choice: 19 MiB, two passes, one lane. */
const MEMORY_KIB = 19_456;
const PASSES = 2;
const LANES = 1;
const TAG_BYTES = 32;
const SALT_BYTES = 16;

/** More at once would only wait for memory and processors, and keep everything else waiting. */
const AT_ONCE = 2;
let running = 0;
const waiting: (() => void)[] = [];

/** So many that wait already take a second or more; another had better come again. */
const MOST_WAITING = 40;

export function isCrowded(): boolean {
  return waiting.length >= MOST_WAITING;
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((go) => waiting.push(go));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

interface Cost {
  readonly memory: number;
  readonly passes: number;
  readonly lanes: number;
}

async function tagOf(password: string, nonce: Buffer, { memory, passes, lanes }: Cost): Promise<Buffer> {
  const message = Buffer.from(password.normalize('NFKC'));
  const given = { message, nonce, memory, passes, parallelism: lanes, tagLength: TAG_BYTES };
  return Buffer.from(await inTurn(() => derive('argon2id', given)));
}

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const tag = await tagOf(password, salt, { memory: MEMORY_KIB, passes: PASSES, lanes: LANES });
  return `$argon2id$v=19$m=${MEMORY_KIB},t=${PASSES},p=${LANES}$${plain(salt)}$${plain(tag)}`;
}

const FORM = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/** False for what is no hash of ours, too. */
export async function isPassword(hash: string, password: string): Promise<boolean> {
  const [, memory, passes, lanes, salt, tag] = FORM.exec(hash) ?? [];
  if (salt === undefined || tag === undefined) return false;
  const cost = { memory: Number(memory), passes: Number(passes), lanes: Number(lanes) };
  const known = Buffer.from(tag, 'base64');
  const given = await tagOf(password, Buffer.from(salt, 'base64'), cost);
  return known.length === given.length && timingSafeEqual(known, given);
}

/** Base64 without padding, as the notation wants it. */
function plain(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '');
}
