/** What the register's tests stand on: real SM3 and SM4 under keys of the day, the real calendar, a desk with a date. */
import {
  type CipherGCMTypes,
  createCipheriv,
  createDecipheriv,
  createHmac,
  hash,
  randomBytes,
} from 'node:crypto';
import { type Calendar, calendar, NOTICES } from '../law/index.ts';
import type { CryptoProvider } from './crypto.ts';
import { type Answer, type Means, MemoryRegister, type Order } from './desk/index.ts';
import type { Actor, Entry, MatterRef, Role } from './entry/index.ts';
import type { BaseCommand } from './matter.ts';

// The types list only the modes of AES; the platform's OpenSSL has this one.
const SM4_GCM = 'sm4-gcm' as string as CipherGCMTypes;
const SEALING_KEY = randomBytes(16);
const LOOKUP_KEY = randomBytes(32);

const TEST_CRYPTO: CryptoProvider = {
  keyId: 'test',
  digest: (text) => hash('sm3', text),
  seal(plain, bound) {
    const nonce = randomBytes(12);
    const cipher = createCipheriv(SM4_GCM, SEALING_KEY, nonce).setAAD(Buffer.from(bound));
    const text = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]).toString('base64url');
    return {
      keyId: 'test',
      nonce: nonce.toString('base64url'),
      text,
      tag: cipher.getAuthTag().toString('base64url'),
    };
  },
  open({ nonce, text, tag }, bound) {
    const decipher = createDecipheriv(SM4_GCM, SEALING_KEY, Buffer.from(nonce, 'base64url'))
      .setAAD(Buffer.from(bound))
      .setAuthTag(Buffer.from(tag, 'base64url'));
    return decipher.update(Buffer.from(text, 'base64url')).toString() + decipher.final('utf8');
  },
  lookup: (agency, text) => createHmac('sm3', LOOKUP_KEY).update(`${agency}/${text}`).digest('hex'),
};

const calendars = new Map<string, Calendar>();

/** Means with the real calendar and fresh keys. */
export function meansForTests(): Means {
  return {
    crypto: TEST_CRYPTO,
    calendar(region) {
      const known = calendars.get(region) ?? calendar(NOTICES, { area: region });
      calendars.set(region, known);
      return known;
    },
  };
}

export const SEED_AGENCY = 'yining-sthj';

/** `establish` for the agency most tests use: a branch office that acts in its own name. */
export const ESTABLISH_SEED: BaseCommand & Record<string, unknown> = {
  type: 'agency.establish',
  name: '伊犁州生态环境局伊宁市分局',
  shortName: '伊州环宁',
  level: 'branch',
  creditCode: '',
  region: '654002',
  parent: null,
  reportsThrough: null,
  makesRules: false,
  ownName: true,
  respondent: {
    kind: 'branch',
    actsInOwnName: true,
    parentGovernment: '伊犁哈萨克自治州人民政府',
    localGovernment: '伊宁市人民政府',
  },
  supervisors: { area: null, line: null },
  contact: {
    office: '办公室',
    address: '伊宁市示例路1号',
    hours: '工作日10:00—13:30，15:30—19:00',
    phone: '0999-5550100',
    fax: '0999-5550101',
    postcode: '835000',
    email: 'office@example.cn',
    website: 'https://www.example.cn',
  },
  units: [
    { id: 'office', name: '办公室' },
    { id: 'law', name: '法制科' },
    { id: 'air', name: '大气科' },
  ],
  settings: {
    clock: {},
    rows: { alreadyPublic: 'disclosed', notGovernmentInformation: 'otherHandling.other' },
    disputesCountedBy: 'dispute',
    expiryCountsAsRepeal: false,
    duties: [],
  },
};

/** A register with one agency, worked day by day. Keys are counted up, so that every call is an order of its own. */
export class TestDesk {
  readonly register = new MemoryRegister(meansForTests());
  readonly agency: string;
  #day = Temporal.PlainDate.from('2024-01-02');
  #orders = 0;

  constructor(
    agency: string = SEED_AGENCY,
    establish: BaseCommand & Record<string, unknown> = ESTABLISH_SEED,
  ) {
    this.agency = agency;
    this.accept(establish);
  }

  get day(): Temporal.PlainDate {
    return this.#day;
  }

  on(day: string): this {
    this.#day = Temporal.PlainDate.from(day);
    return this;
  }

  do(
    command: BaseCommand & Record<string, unknown>,
    role: Role = 'handler',
    more: Partial<Order> = {},
  ): Answer {
    this.#orders += 1;
    const actor: Actor = { id: role, role };
    const order: Order = { agency: this.agency, command, actor, key: `k${this.#orders}`, ...more };
    return this.register.execute(order, { now: `${this.#day}T02:00:00.000Z`, today: this.#day });
  }

  /** The matter the order was about; throws with the reasons where it was refused, so that a test cannot go on by mistake. */
  accept(
    command: BaseCommand & Record<string, unknown>,
    role: Role = 'handler',
    more: Partial<Order> = {},
  ): MatterRef {
    const answer = this.do(command, role, more);
    if (answer.kind !== 'accepted') throw new Error(JSON.stringify(answer, null, 1));
    return answer.matters[0]!;
  }

  /** Texts of the reasons; throws where the order was accepted. */
  refuse(command: BaseCommand & Record<string, unknown>, role: Role = 'handler'): string[] {
    const answer = this.do(command, role);
    if (answer.kind !== 'refused') throw new Error(`Not refused: ${JSON.stringify(answer)}`);
    return answer.reasons.map(({ text }) => text);
  }

  entries(matter: MatterRef): readonly Entry[] {
    return this.register.entries(this.agency, matter);
  }
}
