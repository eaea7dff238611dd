/** What goes out to whom, as whoever keeps it must provide it: hooks, what has happened, deliveries. */
import type { AgencyId } from '../../register/index.ts';

/** Ways in which something is told, with their names. */
export const HOOK_FORMS = {
  standard: 'Webhook（Standard Webhooks 签名）',
  wecom: '企业微信群机器人',
  dingtalk: '钉钉群机器人',
  sms: '短信网关',
  mail: '电子邮件',
} as const;
export type HookForm = keyof typeof HOOK_FORMS;

/** `on` is told; `off` was switched off by hand; `failed` was switched off after failing for too long. */
export type HookState = 'on' | 'off' | 'failed';

/** Somebody who wants to be told. */
export interface Hook {
  /** The agency whose own it is told of; null: every agency's. */
  readonly owner: AgencyId | null;
  readonly id: string;
  readonly name: string;
  readonly form: HookForm;
  /** `request.replied`, `request.*` or `*`. */
  readonly topics: readonly string[];
  readonly state: HookState;
  /** UTC; since when nothing has come through. */
  readonly failingSince: string | null;
  readonly created: string;
  /** From 1, one more with each change. */
  readonly version: number;
}

/** With where it goes and what it is signed with: sealed, for robots carry their key in the address. */
export interface SealedHook extends Hook {
  /** JSON of a seal over an address, or over a JSON list of mail addresses or telephone numbers. */
  readonly address: string;
  readonly secret: string | null;
}

export interface HookChange {
  readonly name?: string;
  readonly topics?: readonly string[];
  readonly state?: 'on' | 'off';
  readonly address?: string;
  readonly secret?: string | null;
}

export interface Hooks {
  /** By name. */
  list(owner: AgencyId | null): Promise<readonly Hook[]>;
  one(owner: AgencyId | null, id: string): Promise<SealedHook | undefined>;
  add(hook: SealedHook): Promise<void>;
  /** `expected`: the version somebody has seen; undefined where it does not matter. Switching on forgets failures. */
  change(
    owner: AgencyId | null,
    id: string,
    change: HookChange,
    expected: number | undefined,
  ): Promise<Hook | 'absent' | 'overtaken'>;
  /** With everything that was still to be delivered to it. */
  remove(owner: AgencyId | null, id: string): Promise<boolean>;
}

/** Plain values only, and no personal data: it leaves the house. */
export type HappeningFacts = Readonly<Record<string, string | number | null>>;

/** Something to be told. */
export interface Happening {
  /** The same for every hook and every try: a receiver that has seen it may drop it. */
  readonly id: string;
  /** Type of an event of the register, or `message.…`. */
  readonly topic: string;
  /** Null for what concerns the installation. */
  readonly agency: AgencyId | null;
  /** UTC. */
  readonly at: string;
  readonly facts: HappeningFacts;
  /** A sentence for people; null for events of the register. */
  readonly text: string | null;
}

/** Events of the register that are still to be told, in the order of each agency's chain. */
export interface Outbox {
  /** Agencies with something to tell. */
  waiting(): Promise<readonly AgencyId[]>;
  /**
   * Lays out the next events of an agency for every hook that wants them and takes them off the list, all or nothing.
   * How many it was; 0 where nothing waits or another process is at it.
   */
  layOut(agency: AgencyId, most: number): Promise<number>;
}

type DeliveryState = 'waiting' | 'done' | 'dead';

export interface DeliveryLine {
  readonly id: string;
  readonly topic: string;
  readonly agency: AgencyId | null;
  readonly state: DeliveryState;
  readonly tries: number;
  /** UTC: when it happened, when it is tried next, when it came through. */
  readonly at: string;
  readonly due: string;
  readonly done: string | null;
  /** Of the last try: what was answered, or why there was no answer. */
  readonly code: string | null;
}

/** One happening on its way to one hook, held by whoever claimed it. */
export interface Claimed {
  readonly hook: SealedHook;
  readonly happening: Happening;
  /** Tries made before this one. */
  readonly tries: number;
}

/** What became of a try. */
export type Settled =
  | { readonly kind: 'done'; readonly code: string }
  | { readonly kind: 'again'; readonly code: string; readonly due: string; readonly rest: string }
  /** For good. `closes`: the hook is switched off with it. */
  | { readonly kind: 'dead'; readonly code: string; readonly rest: string; readonly closes: boolean };

export interface Message extends Happening {
  /** Kept once under it, for the agency. */
  readonly key: string;
}

export interface Deliveries {
  /** Keeps a message and lays it out for every hook that wants it; false where it is known already. */
  keep(message: Message): Promise<boolean>;
  /** The newest messages of an agency; of the installation for null. */
  messages(
    agency: AgencyId | null,
    query: { readonly limit: number; readonly after?: string },
  ): Promise<{ readonly rows: readonly Happening[]; readonly next?: string }>;
  /**
   * What is due, of so many hooks at most and so many of each, oldest first, held until `until`: a process that dies leaves it
   * to another one then.
   */
  claim(
    at: string,
    until: string,
    most: { readonly hooks: number; readonly each: number },
  ): Promise<readonly Claimed[]>;
  settle(claimed: Claimed, settled: Settled, at: string): Promise<void>;
  /** Gives back what was claimed and not tried. */
  release(claimed: Claimed, due: string): Promise<void>;
  lines(
    owner: AgencyId | null,
    hook: string,
    query: { readonly state?: DeliveryState; readonly limit: number; readonly after?: string },
  ): Promise<{ readonly rows: readonly DeliveryLine[]; readonly next?: string }>;
  /** Sends again: one, or everything that was given up since an instant. How many. */
  replay(
    owner: AgencyId | null,
    hook: string,
    which: { readonly id: string } | { readonly since: string },
    at: string,
  ): Promise<number>;
  /** Removes what came through, and what messages say, from before an instant; their keys stay, so that none is told again. */
  sweep(before: string): Promise<void>;
}
