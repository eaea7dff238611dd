/** Tables that pair words with their labels: an enumeration of such words is shown with them. */
import { REACHES, STAFF_ROLES } from '../../access/index.ts';
import {
  CHANNELS,
  CLOCK_STATES,
  DUTIES,
  EXEMPTIONS,
  OUTCOMES,
  PARTIES,
  PROCEDURES,
  SERVICE_WAYS,
} from '../../law/index.ts';
import {
  AGENCY_LEVELS,
  ATTRIBUTES,
  CHECKS,
  DECISION_KINDS,
  DISPUTE_DUTIES,
  DISPUTE_GROUPS,
  DISPUTE_OUTCOMES,
  DOCUMENT_KINDS,
  IDENTITY_FIELDS,
  LEGALITY,
  MATTER_KINDS,
  NATURES,
  OPINIONS,
  ORIGINS,
  OVERTURNED_HOW,
  PROBLEM_SOURCES,
  PUBLISHING_CHANNELS,
  READING_PLACES,
  REVIEW_CONCLUSIONS,
  ROLES,
  SECRECY,
  SUPPLY_FORMS,
  SUPPLY_WAYS,
  TRIAGES,
  WITHDRAWAL_GROUNDS,
  WITHHOLDING_GROUNDS,
  YEAR_SECTIONS,
} from '../../register/index.ts';
import { STAGE_WORDS } from '../register/index.ts';

type Table = Readonly<Record<string, unknown>>;

const TABLES: readonly Table[] = [
  ...[AGENCY_LEVELS, ATTRIBUTES, CHANNELS, CHECKS, CLOCK_STATES, DECISION_KINDS, DISPUTE_DUTIES],
  ...[DISPUTE_GROUPS, DISPUTE_OUTCOMES, DOCUMENT_KINDS, DUTIES, EXEMPTIONS, IDENTITY_FIELDS, LEGALITY],
  ...[MATTER_KINDS, NATURES, OPINIONS, ORIGINS, OUTCOMES, OVERTURNED_HOW, PARTIES, PROBLEM_SOURCES],
  ...[PROCEDURES, PUBLISHING_CHANNELS, REACHES, READING_PLACES, REVIEW_CONCLUSIONS, ROLES, SECRECY],
  ...[SERVICE_WAYS, STAFF_ROLES, SUPPLY_FORMS, SUPPLY_WAYS, TRIAGES, WITHDRAWAL_GROUNDS],
  ...[WITHHOLDING_GROUNDS, YEAR_SECTIONS, ...Object.values(STAGE_WORDS)],
];

/** Of the smallest table that has all the words; undefined where none has. */
export function labelsOf(words: readonly unknown[]): Readonly<Record<string, string>> | undefined {
  const known = TABLES.filter((table) => words.every((word) => Object.hasOwn(table, String(word))));
  const [table] = known.toSorted((a, b) => Object.keys(a).length - Object.keys(b).length);
  if (words.length < 2 || !table) return undefined;
  return Object.fromEntries(words.map((word) => [String(word), labelIn(table[String(word)])]));
}

function labelIn(entry: unknown): string {
  if (typeof entry === 'string') return entry;
  const { zh, label } = entry as { readonly zh?: string; readonly label?: string };
  return zh ?? label ?? '';
}
