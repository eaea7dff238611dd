/** Addresses and secrets of hooks, sealed: robots carry their key in the address, mailboxes and numbers are personal. */
import type { CryptoProvider, Sealed } from '../../register/index.ts';
import type { Receiver } from '../outward/send.ts';
import type { Hook, SealedHook } from './ports.ts';

type Named = Pick<Hook, 'owner' | 'id'>;

function boundTo({ owner, id }: Named, field: 'address' | 'secret'): string {
  return `hook/${owner ?? ''}/${id}/${field}`;
}

export function sealField(
  crypto: CryptoProvider,
  hook: Named,
  field: 'address' | 'secret',
  plain: string,
): string {
  return JSON.stringify(crypto.seal(plain, boundTo(hook, field)));
}

export function openReceiver(crypto: CryptoProvider, hook: SealedHook): Receiver {
  const opened = (field: 'address' | 'secret', sealed: string) =>
    crypto.open(JSON.parse(sealed) as Sealed, boundTo(hook, field));
  return {
    form: hook.form,
    address: opened('address', hook.address),
    secret: hook.secret === null ? null : opened('secret', hook.secret),
  };
}
