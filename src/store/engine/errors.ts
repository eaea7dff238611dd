/**
 * What can go wrong between the program and its database, as codes that an interface can act upon. A message says in
 * plain Chinese what to do; it never holds a value of a row, for it may reach a log.
 */

export type StoreErrorCode = keyof typeof MESSAGES;

const MESSAGES = {
  busy: '数据库正被其他操作占用，本次操作没有保存。请稍后再试。',
  timeout: '数据库处理超时，本次操作没有保存。请缩小范围或稍后再试；经常出现时请管理员检查数据库负载。',
  diskFull: '数据库所在磁盘已满，本次操作没有保存。请清理磁盘或扩容后再试。',
  readOnly: '数据库只能读取，不能写入。请检查数据文件和目录的写权限，或确认连接的是主库而不是只读副本。',
  corrupt: '数据库文件已损坏，或不是本程序的数据库。请停止写入，保留原文件，用最近的备份恢复。',
  ioFailed: '读写磁盘出错。请检查磁盘是否故障或已满，排除后再启动程序。',
  cannotOpen: '打不开数据库文件。请检查路径是否正确、目录是否可以访问。',
  unreachable: '连接不上数据库。请检查数据库是否在运行、地址和网络是否正常，然后再试。',
  uncertain:
    '提交时没有得到数据库的确认，不能确定本次操作是否已经保存。请用同一个幂等键再提交一次，不会重复登记。',
  badAddress:
    '数据库的连接地址读不懂。应为 postgres://用户:密码@主机:端口/库名，只写一台主机，密码里的特殊字符写成 %XX。',
  denied: '数据库拒绝登录。请检查连接地址中的用户名、密码和数据库名。',
  wrongVersion: '数据库的版本比本程序新。请升级程序后再打开，数据没有改动。',
  unsuitable: '这个数据库不能用。',
  constraint: '数据违反数据库的约束，没有保存。',
  walled: '这一步要读写不在办理范围内的机关的记录，已被数据库挡住，没有保存。',
  notPermitted:
    '数据库账号没有这项权限。要升级数据库结构的，请用环境变量 DATABASE_OWNER_URL 给出属主账号，再启动一次。',
  unstorable: '有一个值不能原样存入或读出数据库，没有保存。',
} as const;

/** The rule of the schema that a row broke. `columns` and `table` are given where the engine names them. */
export interface BrokenConstraint {
  readonly kind: 'unique' | 'foreignKey' | 'notNull' | 'check' | 'other';
  readonly table?: string;
  readonly columns?: readonly string[];
  /** Only for checks is the name known on both engines; PostgreSQL names every constraint. */
  readonly name?: string;
}

/**
 * A failure of the store. After every code except `uncertain` nothing of the transaction was kept.
 * `cause` is the engine's own error, stripped of the values that PostgreSQL quotes in it.
 */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;
  readonly constraint: BrokenConstraint | undefined;

  constructor(
    code: StoreErrorCode,
    options: { detail?: string; cause?: unknown; constraint?: BrokenConstraint } = {},
  ) {
    super(options.detail ? `${MESSAGES[code]}${options.detail}` : MESSAGES[code], { cause: options.cause });
    this.code = code;
    this.constraint = options.constraint;
  }
}

/** The StoreError for an engine's error; anything else (an error of the calling code, wrong SQL) as it is. */
export function storeError(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof StoreError) return error;
  const fault = error as EngineFault;
  if (fault.code === 'ERR_SQLITE_ERROR') return sqliteError(fault);
  if (fault.code === 'ERR_OUT_OF_RANGE') return new StoreError('unstorable', { cause: error });
  if (typeof fault.severity === 'string' && typeof fault.code === 'string') return postgresError(fault);
  return connectionError(fault);
}

export function isBusy(error: unknown): boolean {
  return error instanceof StoreError && error.code === 'busy';
}

/** Fields that node:sqlite, pg and the operating system put on their errors. */
interface EngineFault extends Error {
  code?: unknown;
  errcode?: number;
  syscall?: string;
  severity?: string;
  table?: string;
  column?: string;
  constraint?: string;
  detail?: string | undefined;
  where?: string | undefined;
  internalQuery?: string | undefined;
  /** Where in the server's source it arose. */
  routine?: string;
}

/** Primary result codes, https://www.sqlite.org/rescode.html */
const SQLITE_CODES: Readonly<Record<number, StoreErrorCode>> = {
  3: 'readOnly',
  5: 'busy',
  6: 'busy',
  8: 'readOnly',
  10: 'ioFailed',
  11: 'corrupt',
  13: 'diskFull',
  14: 'cannotOpen',
  26: 'corrupt',
};
const SQLITE_CONSTRAINT = 19;
const SQLITE_CONSTRAINT_DATATYPE = 3091;
const SQLITE_KINDS: Readonly<Record<number, BrokenConstraint['kind']>> = {
  275: 'check',
  787: 'foreignKey',
  1299: 'notNull',
  1555: 'unique',
  2067: 'unique',
  2579: 'unique',
};

function sqliteError(fault: EngineFault): Error {
  const extended = fault.errcode ?? 0;
  if (extended === SQLITE_CONSTRAINT_DATATYPE) return new StoreError('unstorable', { cause: fault });
  if ((extended & 0xff) === SQLITE_CONSTRAINT) {
    const kind = SQLITE_KINDS[extended] ?? 'other';
    const [, named = ''] = /constraint failed: (.*)$/.exec(fault.message) ?? [];
    if (kind === 'check') {
      return new StoreError('constraint', { cause: fault, constraint: { kind, name: named } });
    }
    const paths = named.split(', ').filter((path) => path.includes('.'));
    const table = paths[0]?.split('.')[0];
    const columns = paths.map((path) => path.slice(path.indexOf('.') + 1));
    const constraint = { kind, ...(table ? { table, columns } : {}) };
    return new StoreError('constraint', { cause: fault, constraint });
  }
  const code = SQLITE_CODES[extended & 0xff];
  return code ? new StoreError(code, { cause: fault }) : fault;
}

/** SQLSTATE values, then classes, https://www.postgresql.org/docs/15/errcodes-appendix.html */
const POSTGRES_CODES: Readonly<Record<string, StoreErrorCode>> = {
  '40001': 'busy',
  '40P01': 'busy',
  '55P03': 'busy',
  '53300': 'busy',
  '57014': 'timeout',
  '25P03': 'timeout',
  '25P04': 'timeout',
  '53100': 'diskFull',
  '25006': 'readOnly',
  '58030': 'ioFailed',
  '57P01': 'unreachable',
  '57P02': 'unreachable',
  '57P03': 'unreachable',
  '57P05': 'unreachable',
  '3D000': 'denied',
  '22001': 'unstorable',
  '22003': 'unstorable',
  '22007': 'unstorable',
  '22008': 'unstorable',
  '22021': 'unstorable',
  '22P02': 'unstorable',
  '08': 'unreachable',
  '28': 'denied',
  XX001: 'corrupt',
  XX002: 'corrupt',
};
const POSTGRES_KINDS: Readonly<Record<string, BrokenConstraint['kind']>> = {
  '23502': 'notNull',
  '23503': 'foreignKey',
  '23505': 'unique',
  '23514': 'check',
};

function postgresError(fault: EngineFault): Error {
  const state = String(fault.code);
  // The detail quotes the row; only the names of the columns before `=` are wanted of it.
  const [, listed] = /\(([^)]*)\)=\(/.exec(fault.detail ?? '') ?? [];
  const columns = listed?.split(', ') ?? (fault.column ? [fault.column] : undefined);
  withoutValues(fault);
  if (state.startsWith('23')) {
    const kind = POSTGRES_KINDS[state] ?? 'other';
    const { table, constraint: name } = fault;
    const constraint = {
      kind,
      ...(table ? { table } : {}),
      ...(columns ? { columns } : {}),
      ...(name ? { name } : {}),
    };
    return new StoreError('constraint', { cause: fault, constraint });
  }
  // Rights and walls share one state. The message is in the server's language; where it arose tells them apart.
  if (state === '42501')
    return new StoreError(fault.routine === 'ExecWithCheckOptions' ? 'walled' : 'notPermitted', {
      cause: fault,
    });
  const code = POSTGRES_CODES[state] ?? POSTGRES_CODES[state.slice(0, 2)];
  return code ? new StoreError(code, { cause: fault }) : fault;
}

/** Class 22 quotes the rejected value in its message, all classes quote rows and parameters in the fields below. */
function withoutValues(fault: EngineFault): void {
  fault.detail = undefined;
  fault.where = undefined;
  fault.internalQuery = undefined;
  if (!String(fault.code).startsWith('22')) return;
  fault.message = `PostgreSQL refused a value (${fault.code})`;
  fault.stack = `${fault.name}: ${fault.message}`;
}

const SYSTEM_CODES: Readonly<Record<string, StoreErrorCode>> = {
  ENOSPC: 'diskFull',
  EDQUOT: 'diskFull',
  EROFS: 'readOnly',
  EACCES: 'readOnly',
  EPERM: 'readOnly',
  EIO: 'ioFailed',
  ENOENT: 'cannotOpen',
  ENOTDIR: 'cannotOpen',
  EISDIR: 'cannotOpen',
  EEXIST: 'cannotOpen',
};
const NETWORK =
  /^(ECONN(REFUSED|RESET|ABORTED)|ENOTFOUND|ETIMEDOUT|EPIPE|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/;
/** pg gives its own connection errors no code. */
const DISCONNECTED =
  /^(Connection terminated|Connection ended|timeout expired)|not queryable|does not support SSL/;
/** pg-pool: every connection was in use for the whole waiting time. */
const POOL_EXHAUSTED = /^timeout exceeded when trying to connect/;

function connectionError(fault: EngineFault): Error {
  const system = String(fault.code ?? '');
  // A server's socket that is not there has ENOENT, as a missing file has.
  if (fault.syscall === 'connect') return new StoreError('unreachable', { cause: fault });
  // The error quotes the whole address, password and all: it goes no further.
  if (system === 'ERR_INVALID_URL') return new StoreError('badAddress');
  if (SYSTEM_CODES[system]) return new StoreError(SYSTEM_CODES[system], { cause: fault });
  if (NETWORK.test(system) || DISCONNECTED.test(fault.message)) {
    return new StoreError('unreachable', { cause: fault });
  }
  return POOL_EXHAUSTED.test(fault.message) ? new StoreError('busy', { cause: fault }) : fault;
}
