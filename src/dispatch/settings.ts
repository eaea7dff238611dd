/** What the installation has set for everything that goes out, as the senders take it. */
import type { CurrentSettings } from '../access/index.ts';
import type { OutboundRules } from './outward/outbound.ts';

type General = CurrentSettings['general'];

export type MailSettings = NonNullable<General['mail']> & { readonly password: string | null };

/** A gateway that takes `{template, to, values}` as JSON. */
type SmsSettings = NonNullable<General['sms']> & { readonly token: string };

export interface DispatchSettings {
  readonly outbound: OutboundRules;
  readonly mail: MailSettings | null;
  readonly sms: SmsSettings | null;
  /** Working days after which a consultation of another agency without an answer is reminded of, and after as many again. */
  readonly consultationDays: number;
}

export function dispatchSettings({ general, secret }: CurrentSettings): DispatchSettings {
  const { outbound, mail, sms, consultationDays } = general;
  return {
    outbound,
    mail: mail && { ...mail, password: secret('mailPassword') },
    sms: sms && { ...sms, token: secret('smsToken') ?? '' },
    consultationDays,
  };
}
