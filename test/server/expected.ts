/**
 * Who may do what, written down once more by hand: one letter a role. The matrix holds the policy against this, so that a change
 * there without one here is seen.
 * h 承办人 · r 审核人 · H 负责人 · p 发布人 · s 主管部门 · a 审计员 · S 安全管理员 · Y 系统管理员
 */
export const LETTERS = {
  handler: 'h',
  reviewer: 'r',
  head: 'H',
  publisher: 'p',
  supervisor: 's',
  auditor: 'a',
  securityAdministrator: 'S',
  systemAdministrator: 'Y',
} as const;

/** The first pattern that fits counts. */
const TABLE: readonly (readonly [pattern: RegExp, roles: string])[] = [
  [/^self\./, 'hrHpsaSY'],
  [/^agency\.(list|see)$/, 'hrHpsaSY'],
  [/^agency\.establish$/, 'Y'],
  [/^agency\.change$/, 'HY'],
  [/^(register|calendar|file)\.(list|see|figures)$/, 'hrHpsa'],
  [/^report\.(list|see|forecast)$|^export\./, 'hrHpsa'],
  [/^report\.import$|^file\.add$|^person\.reveal$/, 'hrH'],
  [/^request\.(reviewSecrecy|reviewLegality)$/, 'rH'],
  [/^request\.(approveExtension|approveFee|delegate)$/, 'H'],
  [/^request\./, 'hrH'],
  [/^rectification\.|^charge\.|^dispute\.|^improvement\./, 'hrH'],
  [/^disclosure\.(review|reassess)$/, 'rH'],
  [/^disclosure\.(publish|publishCredit|revise|withdraw)$/, 'p'],
  [/^decision\.(publish|withdrawPublication)$/, 'p'],
  [/^(disclosure|document|decision)\./, 'phH'],
  [/^year\.(approveAdjustment|close)$/, 'Hr'],
  [/^year\.signOff$/, 'H'],
  [/^year\.(return|accept)$/, 's'],
  [/^year\.publish$/, 'p'],
  [/^year\./, 'hrH'],
  [/^correction\.propose$/, 'hrH'],
  [/^correction\./, 'rH'],
  [/^(account|token)\.|^settings\.signIn$/, 'S'],
  [/^(hook|job|settings|backup)\.|^calendar\.preview$/, 'Y'],
  [/^audit\./, 'a'],
];

export function rolesFor(act: string): string {
  const found = TABLE.find(([pattern]) => pattern.test(act));
  if (!found) throw new Error(`no expectation for ${act}`);
  return found[1];
}

/** What an account may do before it has its second factor, or before it has changed a given password. */
export const BEFORE_READY = /^self\.(see|signOut|enrol|changePassword)$/;
