/** Accounts are made in two places, the library's tables and ours; an account is there once it stands in ours. */
import { randomUUID } from 'node:crypto';
import type { Account } from '../../access/index.ts';
import { hashPassword } from './hashing.ts';
import type { SignInMeans } from './means.ts';

interface NewAccount {
  readonly login: string;
  /** Left out: one is drawn. */
  readonly id?: string;
}

/** The id of an account that has no password and no role yet; null where the login is taken. */
export async function openAccount(account: NewAccount, means: SignInMeans): Promise<string | null> {
  const id = await openUser(account, means);
  return (await addAccount(id, account.login, true, means)) ? id : null;
}

/** From now on the account is there; false where somebody was faster. */
export function addAccount(
  id: string,
  login: string,
  mustChange: Account['mustChange'],
  { accounts, now }: SignInMeans,
): Promise<boolean> {
  return accounts.add({ id, login, mustChange, givenUntil: null, createdAt: now() });
}

/** The library's part. One that is left over, because something broke off behind it, is taken up again. */
export async function openUser(
  { login, id = randomUUID() }: NewAccount,
  { auth }: SignInMeans,
): Promise<string> {
  const { internalAdapter, adapter } = await auth.$context;
  const left = async () => {
    const where = [{ field: 'username', value: login }];
    return (await adapter.findOne<{ readonly id: string }>({ model: 'user', where }))?.id;
  };
  const found = await left();
  if (found !== undefined) return found;
  // Nobody is written to at this address; the library wants one that is nobody else's.
  const user = { id, name: login, email: `${id}@accounts.invalid`, emailVerified: true, username: login };
  try {
    await internalAdapter.createUser(user, { method: 'email' });
    return id;
  } catch (error) {
    // Two at the same moment: the other's.
    const other = await left();
    if (other === undefined) throw error;
    return other;
  }
}

export async function setPassword(
  id: string,
  password: string,
  { auth, accounts, now }: SignInMeans,
): Promise<void> {
  const { internalAdapter } = await auth.$context;
  const hash = await hashPassword(password);
  const kept = await internalAdapter.findAccounts(id);
  if (kept.some(({ providerId }) => providerId === 'credential'))
    await internalAdapter.updatePassword(id, hash);
  else {
    const credential = { userId: id, accountId: id, providerId: 'credential', password: hash };
    await internalAdapter.linkAccount(credential);
  }
  await accounts.rememberPassword(id, hash, now());
}
