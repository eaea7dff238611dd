/** 热点: what many applications and messages of a period are about, found by counting, so that prose has facts. */
import { FORMAL_WORDS, SUBJECT_WORDS } from './words.ts';

/** What somebody asked or wrote. `source` names where it lies, such as `request/R2024-00012`. */
export interface TopicText {
  readonly on: Temporal.PlainDate;
  readonly text: string;
  readonly source: string;
}

export interface TopicPeriod {
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
}

export interface HotTopic {
  readonly topic: string;
  /** From the list of subjects, or found by counting signs. */
  readonly found: 'listed' | 'counted';
  /** Sources in which it occurs, each once. */
  readonly count: number;
  /** Sorted; each topic opens back to its cases. */
  readonly sources: readonly string[];
}

/** Fewer sources than this make no topic: one persistent applicant's own words would. */
const FEWEST_SOURCES = 3;
const MOST_TOPICS = 20;
const SHORTEST = 2;
const LONGEST = 8;
/** Signs of one text that are looked at: a pasted contract would drown the rest. */
const MOST_SIGNS = 2_000;
/** Frequent runs looked at one by one. */
const MOST_CANDIDATES = 500;
/** Beginnings and ends that make no word: 的、了、在、和… */
const LOOSE =
  /^[的了在和与及或并等其是为将被把对于由从至到之该本各个份条年月日号第]|[的了在和与及或并等其是为将被把对于由从至到之该本各请第]$/u;

/**
 * The subjects that occur in most sources of the period: listed ones, and runs of two to eight signs that no longer or
 * more frequent run already says. The same texts in any order give the same topics.
 *
 * @law 条例§50
 * Limit: a name that three sources share is found like any other run; a person looks at the list before it is used.
 */
export function hotTopics(texts: readonly TopicText[], period: TopicPeriod): HotTopic[] {
  const listed = new Map<string, string[]>();
  const left = new Map<string, string>();
  for (const [source, text] of textBySource(texts, period)) {
    const { subjects, rest } = subjectsIn(text);
    for (const subject of subjects) listed.set(subject, [...(listed.get(subject) ?? []), source]);
    left.set(source, rest);
  }
  const topics: HotTopic[] = [
    ...[...listed].map(([topic, sources]) => topicOf(topic, 'listed', sources)),
    ...wholeRuns(left).map(([topic, sources]) => topicOf(topic, 'counted', sources)),
  ];
  return topics
    .filter(({ count }) => count >= FEWEST_SOURCES)
    .toSorted((a, b) => b.count - a.count || (a.topic < b.topic ? -1 : 1))
    .slice(0, MOST_TOPICS);
}

function topicOf(topic: string, found: HotTopic['found'], sources: readonly string[]): HotTopic {
  return { topic, found, count: sources.length, sources };
}

/** What each source says in the period, by name of the source, so that the order of the texts changes nothing. */
function textBySource(texts: readonly TopicText[], { from, to }: TopicPeriod): [string, string][] {
  const bySource = new Map<string, string[]>();
  for (const { on, text, source } of texts) {
    if (Temporal.PlainDate.compare(on, from) < 0 || Temporal.PlainDate.compare(on, to) > 0) continue;
    const said = text.normalize('NFKC').slice(0, MOST_SIGNS);
    bySource.set(source, [...(bySource.get(source) ?? []), said]);
  }
  return [...bySource]
    .map(([source, said]): [string, string] => [source, said.toSorted().join('。')])
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}

const LISTED = SUBJECT_WORDS.toSorted((a, b) => b.length - a.length);
const FORMAL = FORMAL_WORDS.toSorted((a, b) => b.length - a.length);

/** The listed subjects of a text, and what is left of it without them and without what every application says. */
function subjectsIn(text: string): { readonly subjects: readonly string[]; readonly rest: string } {
  let rest = text;
  const subjects = LISTED.filter((word) => {
    const there = rest.includes(word);
    if (there) rest = rest.replaceAll(word, '。');
    return there;
  });
  for (const word of FORMAL) rest = rest.replaceAll(word, '。');
  return { subjects, rest };
}

/** Runs of Chinese signs in at least the fewest sources. A run is only as frequent as its parts: shorter ones go first. */
function frequentRuns(texts: Iterable<string>): Map<string, number> {
  const pieces = [...texts].map((text) => text.match(/\p{Script=Han}+/gu) ?? []);
  const frequent = new Map<string, number>();
  for (let n = SHORTEST; n <= LONGEST; n++) {
    const seen = new Map<string, { last: number; count: number }>();
    for (const [at, ofText] of pieces.entries()) {
      for (const run of ofText.flatMap((piece) => runsOf(piece, n))) {
        if (n > SHORTEST && !(frequent.has(run.slice(0, -1)) && frequent.has(run.slice(1)))) continue;
        const before = seen.get(run);
        if (before?.last !== at) seen.set(run, { last: at, count: (before?.count ?? 0) + 1 });
      }
    }
    for (const [run, { count }] of seen) if (count >= FEWEST_SOURCES) frequent.set(run, count);
  }
  return frequent;
}

/** Signs outside the basic plane are too rare to be cut with care. */
function runsOf(piece: string, n: number): string[] {
  return Array.from({ length: Math.max(0, piece.length - n + 1) }, (_, from) => piece.slice(from, from + n));
}

/** Frequent runs with their sources: each as long as it keeps four fifths of them, and none that says what another says. */
function wholeRuns(left: ReadonlyMap<string, string>): [string, readonly string[]][] {
  const frequent = [...frequentRuns(left.values())]
    .filter(([run]) => !LOOSE.test(run))
    .toSorted(([a, one], [b, other]) => other - one || b.length - a.length || (a < b ? -1 : 1))
    .slice(0, MOST_CANDIDATES);
  const sourcesOf = (run: string) =>
    [...left].flatMap(([source, text]) => (text.includes(run) ? source : []));
  const kept: [string, readonly string[]][] = [];
  for (const [run, count] of frequent) {
    if (kept.length === MOST_TOPICS) break;
    const longer = frequent.filter(([other, its]) => other.includes(run) && its * 5 >= count * 4);
    const whole = longer.reduce((a, [b]) => (b.length > a.length ? b : a), run);
    const sources = sourcesOf(whole);
    if (!kept.some(([other, its]) => overlap(whole, other) && sharesMost(sources, its)))
      kept.push([whole, sources]);
  }
  return kept;
}

/** One lies in the other, or the end of one is the beginning of the other. */
function overlap(a: string, b: string): boolean {
  if (a.includes(b) || b.includes(a)) return true;
  for (let n = 1; n < Math.min(a.length, b.length); n++) {
    if (a.endsWith(b.slice(0, n)) || b.endsWith(a.slice(0, n))) return true;
  }
  return false;
}

/** Four fifths are among the others: then both say the same. */
function sharesMost(sources: readonly string[], others: readonly string[]): boolean {
  const there = new Set(others);
  return sources.filter((source) => there.has(source)).length * 5 >= sources.length * 4;
}
