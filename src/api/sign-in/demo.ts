/** Accounts to try a server out with: one a role, their passwords public. Never made but where somebody asked for them. */
import { createHmac } from 'node:crypto';
import { symmetricEncrypt } from 'better-auth/crypto';
import { type Grant, INSTALLATION, type StaffRole } from '../../access/index.ts';
import { openAccount, setPassword } from './making.ts';
import type { SignInMeans } from './means.ts';

export interface DemoAccount {
  readonly login: string;
  readonly password: string;
  readonly role: StaffRole;
  /** What an authenticator is set up with. */
  readonly uri: string;
  /** The six digits of this moment. */
  code(): string;
}

const ROLES: readonly StaffRole[] = [
  'handler',
  'reviewer',
  'head',
  'publisher',
  'supervisor',
  'auditor',
  'securityAdministrator',
  'systemAdministrator',
];

const LOGINS: Readonly<Partial<Record<StaffRole, string>>> = {
  securityAdministrator: 'demo-security',
  systemAdministrator: 'demo-system',
};

const OF_INSTALLATION: ReadonlySet<StaffRole> = new Set(['securityAdministrator', 'systemAdministrator']);

/** Where the people of a demonstration work. */
export interface DemoOffice {
  readonly agency: string;
  /** The agency above, whose supervisor looks at the other's work; nobody supervises himself. */
  readonly above: string;
}

/** Makes them where there is no account yet; the same list every time. */
export async function demoAccounts(means: SignInMeans, office: DemoOffice): Promise<DemoAccount[]> {
  const fresh = await means.accounts.none();
  const accounts = ROLES.map((role) => demoAccount(role));
  if (fresh) for (const account of accounts) await makeAccount(account, office, means);
  return accounts;
}

function demoAccount(role: StaffRole): DemoAccount {
  const login = LOGINS[role] ?? `demo-${role}`;
  const secret = `demonstration-secret-of-${login}`;
  return {
    login,
    password: `Yanshi-2024-${role}`,
    role,
    uri: `otpauth://totp/${login}?secret=${base32(Buffer.from(secret))}&issuer=gongkai&digits=6&period=30`,
    code: () => codeOf(secret, Math.floor(Date.now() / 30_000)),
  };
}

async function makeAccount(
  { login, password, role }: DemoAccount,
  { agency, above }: DemoOffice,
  means: SignInMeans,
): Promise<void> {
  const id = login;
  await openAccount({ id, login }, means);
  await setPassword(id, password, means);
  await means.accounts.change(id, { mustChange: false, passwordSetAt: means.now() });
  const grant: Grant = {
    agency: OF_INSTALLATION.has(role) ? INSTALLATION : role === 'supervisor' ? above : agency,
    role,
    reach: role === 'supervisor' ? 'line' : 'own',
  };
  await means.accounts.setGrants(id, [grant]);
  const { adapter, internalAdapter, secretConfig } = await means.auth.$context;
  const secret = await symmetricEncrypt({ key: secretConfig, data: `demonstration-secret-of-${login}` });
  const backupCodes = await symmetricEncrypt({ key: secretConfig, data: '[]' });
  await adapter.create({ model: 'twoFactor', data: { userId: id, secret, backupCodes, verified: true } });
  await internalAdapter.updateUser(id, { twoFactorEnabled: true });
}

/** RFC 6238, as every authenticator counts. */
function codeOf(secret: string, period: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(period));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const number = mac.readUInt32BE((mac.at(-1) ?? 0) & 15) & 0x7f_ff_ff_ff;
  return String(number % 1_000_000).padStart(6, '0');
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups.map((group) => BASE32.charAt(Number.parseInt(group.padEnd(5, '0'), 2))).join('');
}
