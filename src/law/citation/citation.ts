/** A place in an instrument as a value: `条例§33.2` is 条例 → 第三十三条 → 第二款. */
import { INSTRUMENTS, type Instrument, type InstrumentId, isInstrument } from './instruments.ts';
import { chineseNumeral, readChineseNumeral } from './numerals.ts';

/** 条 · 款 · 项, and for notices and forms 部分 · 表. */
export interface Step {
  readonly kind: 'article' | 'paragraph' | 'item' | 'part' | 'table';
  readonly number: number;
}

export interface Citation {
  /** The one way of writing it: `条例§33.2`, `条例§36(5)`, `条例§10.2(1)`, `格式§表三`, `207号§一`. */
  readonly notation: string;
  readonly instrument: InstrumentId;
  /** From the outermost division inwards; empty for the whole instrument. */
  readonly steps: readonly Step[];
}

export type Notation = InstrumentId | `${InstrumentId}§${string}`;

export type CitationRefusal = { readonly ok: false; readonly text: string; readonly message: string };
export type ParsedCitation = { readonly ok: true; readonly citation: Citation } | CitationRefusal;

const PLACE =
  /^(?:(?<article>[1-9]\d{0,3})|表(?<table>[一二三四五六七八九十]+)|(?<part>[一二三四五六七八九十]+))(?:\.(?<paragraph>[1-9]\d?))?(?:\((?<item>[1-9]\d?)\))?$/;

/** The citation a constant in our own code means. Throws when it is malformed or the instrument is not registered. */
export function cite(notation: Notation): Citation {
  const parsed = parseNotation(notation);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.citation;
}

/** Reads the notation; full-width signs are taken as their narrow form. */
export function parseNotation(text: string): ParsedCitation {
  const refuse = (message: string): CitationRefusal => ({ ok: false, text, message });
  const [name = '', place, ...rest] = text.trim().normalize('NFKC').split('§');
  if (!isInstrument(name)) return refuse(`没有登记名为“${name}”的法律文件。`);
  if (place === undefined) return { ok: true, citation: citationOf(name, []) };
  const found = rest.length === 0 ? PLACE.exec(place)?.groups : undefined;
  const steps = found && stepsOf(found);
  if (!steps) return refuse(`“${place}”不是条款的写法，应如“条例§33.2”“条例§36(5)”“格式§表三”。`);
  const wrong = misfit(INSTRUMENTS[name], steps);
  return wrong ? refuse(wrong) : { ok: true, citation: citationOf(name, steps) };
}

/** The wider places around it, nearest first, ending with the instrument and the notice that issued it. */
export function parents(citation: Citation): Citation[] {
  const within = citation.steps.map((_, depth) =>
    citationOf(citation.instrument, citation.steps.slice(0, depth)),
  );
  const { annexOf } = INSTRUMENTS[citation.instrument];
  return [...within.reverse(), ...(annexOf ? [citationOf(annexOf, [])] : [])];
}

/** Whether `wide` is the same place as `narrow` or contains it. */
export function covers(wide: Citation, narrow: Citation): boolean {
  return (
    wide.notation === narrow.notation || parents(narrow).some((parent) => parent.notation === wide.notation)
  );
}

export function citationOf(instrument: InstrumentId, steps: readonly Step[]): Citation {
  const place = steps.map(written).join('');
  const notation = place ? `${instrument}§${place}` : instrument;
  return Object.freeze({
    notation,
    instrument,
    steps: Object.freeze(steps.map((step) => Object.freeze({ ...step }))),
  });
}

/** Why these steps cannot be a place in that instrument, in Chinese. */
export function misfit(instrument: Instrument, steps: readonly Step[]): string | undefined {
  const [first] = steps;
  if (!first) return undefined;
  const { divided, title } = instrument;
  if ((first.kind === 'article') === (divided === 'parts')) {
    return divided === 'parts' ? `《${title}》不分条，请写部分或表。` : `《${title}》按条引用，请写条号。`;
  }
  if (typeof divided === 'number' && first.number > divided) return `《${title}》只有${divided}条。`;
  return undefined;
}

function stepsOf(found: Record<string, string | undefined>): Step[] | undefined {
  const steps: Step[] = [];
  for (const kind of ['article', 'table', 'part', 'paragraph', 'item'] as const) {
    const text = found[kind];
    if (text === undefined) continue;
    const number = kind === 'table' || kind === 'part' ? readChineseNumeral(text) : Number(text);
    if (number === undefined) return undefined;
    steps.push({ kind, number });
  }
  return steps;
}

function written({ kind, number }: Step): string {
  if (kind === 'table') return `表${chineseNumeral(number)}`;
  if (kind === 'part') return chineseNumeral(number);
  if (kind === 'paragraph') return `.${number}`;
  return kind === 'item' ? `(${number})` : String(number);
}
