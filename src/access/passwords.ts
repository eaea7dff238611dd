/** What a password must be: two profiles as data, one function that names every fault. */

export interface PasswordProfile {
  readonly label: string;
  readonly source: string;
  readonly shortest: number;
  /** Of the four kinds of signs, how many it must hold; 0: it is not asked. */
  readonly kinds: number;
  /** Days until it must be changed; null: never by time alone. */
  readonly lasts: number | null;
  /** How many earlier ones may not come again. */
  readonly remembered: number;
  /** Whether well-known passwords are refused. */
  readonly refusesCommon: boolean;
  /** Failures after which a pair of login and source waits. */
  readonly failures: number;
  readonly waitSeconds: number;
}

export const PASSWORD_PROFILES = {
  dengbao: {
    label: '等保三级',
    source: 'GB/T 22239—2019 8.1.4.1',
    shortest: 8,
    kinds: 3,
    lasts: 90,
    remembered: 5,
    refusesCommon: true,
    failures: 5,
    waitSeconds: 900,
  },
  asvs: {
    label: 'ASVS',
    source: 'OWASP ASVS 5.0 §6.2, §6.3',
    shortest: 12,
    kinds: 0,
    lasts: null,
    remembered: 1,
    refusesCommon: true,
    failures: 10,
    waitSeconds: 900,
  },
} as const satisfies Readonly<Record<string, PasswordProfile>>;
export type PasswordProfileId = keyof typeof PASSWORD_PROFILES;

/** Longer ones would only be work for the machine. */
export const LONGEST_PASSWORD = 128;

/** Whatever is no Latin letter and no figure counts as a sign, Chinese too. */
const KINDS = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{Ll}\p{Lu}\p{Nd}]/u];

/** Stems that stand at the head of every list of broken passwords, here and abroad. */
const STEMS = [
  'password',
  'passw0rd',
  'p@ssw0rd',
  'p@ssword',
  'admin',
  'administrator',
  'root',
  'qwerty',
  'qwertyuiop',
  'asdfgh',
  'asdfghjkl',
  'zxcvbn',
  'zxcvbnm',
  '1qaz2wsx',
  '1qazxsw2',
  'qazwsx',
  'qazwsxedc',
  'letmein',
  'welcome',
  'iloveyou',
  'woaini',
  'woaini1314',
  '5201314',
  '1314520',
  'abc',
  'abcd',
  'abcdef',
  'abcdefgh',
  'monkey',
  'dragon',
  'test',
  'guest',
  'user',
  'changeme',
  'default',
  'master',
  'huawei',
  'lenovo',
  'gongkai',
  'zhengfu',
  'xinxi',
  'mima',
  'zhongguo',
  'china',
  'beijing',
  'xinjiang',
];

/** Dates, telephone and identity numbers stand at the head of every list of passwords in China. */
const FIGURES = /^\d{0,18}$/;

/** Every fault of a password, in words for whoever chose it. @param words that stand around it: login, agency */
export function passwordFaults(password: string, id: PasswordProfileId, words: readonly string[]): string[] {
  const profile: PasswordProfile = PASSWORD_PROFILES[id];
  const length = [...password].length;
  const kinds = KINDS.filter((kind) => kind.test(password)).length;
  const faults = [
    length < profile.shortest && `密码至少 ${profile.shortest} 个字符。`,
    length > LONGEST_PASSWORD && `密码最多 ${LONGEST_PASSWORD} 个字符。`,
    kinds < profile.kinds && `密码须含大写字母、小写字母、数字、符号中的 ${profile.kinds} 种。`,
    profile.refusesCommon && isCommon(password, words) && '这个密码太容易被猜到，请换一个。',
  ];
  return faults.filter((fault) => fault !== false);
}

const FEW = 4;

/** A well-known stem or a word around it with figures and signs at its ends, a date or telephone number, few signs, a run. */
function isCommon(password: string, words: readonly string[]): boolean {
  const plain = password.normalize('NFKC').toLowerCase();
  const core = plain.replaceAll(/^\P{L}+|\P{L}+$/gu, '');
  const known = (text: string) => STEMS.includes(text) || words.some((word) => word.toLowerCase() === text);
  // His own login with a few signs put to it is what a stranger tries first.
  const dressed = words.some(
    (word) => plain.includes(word.toLowerCase()) && plain.length - word.length <= FEW,
  );
  return (
    known(plain) || known(core) || dressed || FIGURES.test(plain) || new Set(plain).size <= 3 || isRun(plain)
  );
}

function isRun(text: string): boolean {
  const codes = [...text].map((sign) => sign.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, at) => code - (codes[at] ?? 0));
  return steps.length > 0 && steps.every((step) => step === steps[0] && Math.abs(step) <= 1);
}
