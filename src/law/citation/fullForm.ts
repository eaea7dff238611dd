/** The form that stands in letters: 《中华人民共和国政府信息公开条例》第三十三条第二款. Written and read. */
import {
  type Citation,
  citationOf,
  misfit,
  type ParsedCitation,
  parseNotation,
  type Step,
} from './citation.ts';
import { INSTRUMENT_IDS, INSTRUMENTS, type Instrument, type InstrumentId } from './instruments.ts';
import { chineseNumeral, readChineseNumeral } from './numerals.ts';

const FULL_FORM =
  /^《(?<title>.+)》(?:（(?<mark>[^）]+)）)?(?:第(?<article>[零一二三四五六七八九十百千]+)条|第(?<part>[一二三四五六七八九十]+)部分|表(?<table>[一二三四五六七八九十]+))?(?:第(?<paragraph>[一二三四五六七八九十]+)款)?(?:第（?(?<item>[一二三四五六七八九十]+)）?项)?$/;

const STEP_FORM: Record<Step['kind'], (numeral: string) => string> = {
  article: (numeral) => `第${numeral}条`,
  paragraph: (numeral) => `第${numeral}款`,
  item: (numeral) => `第${numeral}项`,
  part: (numeral) => `第${numeral}部分`,
  table: (numeral) => `表${numeral}`,
};

/** The full Chinese form, document number or edition in brackets where the title alone would not be enough. */
export function printCitation(citation: Citation): string {
  const instrument = INSTRUMENTS[citation.instrument];
  const mark = markOf(instrument);
  const place = citation.steps.map(({ kind, number }) => STEP_FORM[kind](chineseNumeral(number))).join('');
  return `《${instrument.title}》${mark ? `（${mark}）` : ''}${place}`;
}

/** Reads either the notation or the full form; the refusal says in Chinese what is wrong. */
export function parseCitation(text: string): ParsedCitation {
  const trimmed = text.trim();
  return trimmed.startsWith('《') ? parseFullForm(trimmed) : parseNotation(trimmed);
}

function parseFullForm(text: string): ParsedCitation {
  const found = FULL_FORM.exec(text)?.groups;
  if (!found) return { ok: false, text, message: `看不懂这一引用：“${text}”。` };
  const instrument = instrumentCalled(found.title ?? '', found.mark);
  if (!instrument) return { ok: false, text, message: `没有登记《${found.title}》。` };
  const steps = (['article', 'part', 'table', 'paragraph', 'item'] as const).flatMap((kind) => {
    const numeral = found[kind];
    return numeral === undefined ? [] : [{ kind, number: readChineseNumeral(numeral) ?? 0 }];
  });
  const wrong = steps.some(({ number }) => number === 0)
    ? `“${text}”中的数字写法不对。`
    : misfit(INSTRUMENTS[instrument], steps);
  return wrong ? { ok: false, text, message: wrong } : { ok: true, citation: citationOf(instrument, steps) };
}

/** Without a mark the newest version of that title; the name of the state before it may be left out. */
function instrumentCalled(title: string, mark: string | undefined): InstrumentId | undefined {
  const called = INSTRUMENT_IDS.filter((id) => {
    const full = INSTRUMENTS[id].title;
    return full === title || full === `中华人民共和国${title}`;
  });
  return called.find((id) =>
    mark === undefined ? !INSTRUMENTS[id].edition : markOf(INSTRUMENTS[id]) === mark,
  );
}

function markOf({ number, edition }: Instrument): string | undefined {
  return number ?? edition;
}
