/** Automatic numbers of Word paragraphs: “一、” before a section's title is often not in its text but counted. */
import type { Attributes, XmlReader } from '../xml.ts';

interface Level {
  readonly start: number;
  readonly format: string;
  /** The printed pattern: `%1、`, `第%1条`, `%1.%2`. */
  readonly pattern: string;
}

interface List {
  abstractId: string;
  readonly starts: Map<number, number>;
  readonly levels: Map<number, Level>;
}

const DEFAULT_LEVEL: Level = { start: 1, format: 'decimal', pattern: '' };
const LEVELS = 9;

/** The numbering part: what lists there are, and the counters that run while the text is read. */
export class Numbering {
  readonly #lists = new Map<string, List>();
  readonly #abstract = new Map<string, Map<number, Level>>();
  readonly #counters = new Map<string, number[]>();
  #levels: Map<number, Level> | undefined;
  #list: List | undefined;
  #level = 0;

  readonly reader: XmlReader = { open: (name, attribute, parent) => this.#open(name, attribute, parent) };

  /** The number a paragraph of this list and level prints, counted on; empty for bullets and unknown lists. */
  next(listId: string, level: number): string {
    const list = this.#lists.get(listId);
    if (!list || level < 0 || level >= LEVELS) return '';
    const counters = this.#countersOf(listId, list);
    counters[level] = (counters[level] ?? this.#startOf(list, level) - 1) + 1;
    counters.length = level + 1;
    const { pattern, format } = this.#levelOf(list, level);
    if (format === 'bullet' || format === 'none') return '';
    return pattern.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      return printed(counters[at] ?? this.#startOf(list, at), this.#levelOf(list, at).format);
    });
  }

  #open(name: string, attribute: Attributes, parent: string): boolean {
    const value = attribute('w:val') ?? '';
    if (name === 'w:abstractNum') {
      this.#levels = new Map();
      this.#abstract.set(attribute('w:abstractNumId') ?? '', this.#levels);
    } else if (name === 'w:num') {
      this.#list = { abstractId: '', starts: new Map(), levels: new Map() };
      this.#levels = this.#list.levels;
      this.#lists.set(attribute('w:numId') ?? '', this.#list);
    } else if (name === 'w:abstractNumId' && this.#list) this.#list.abstractId = value;
    else if (name === 'w:lvl' || name === 'w:lvlOverride') this.#level = Number(attribute('w:ilvl')) || 0;
    else if (name === 'w:startOverride') this.#list?.starts.set(this.#level, Number(value) || 0);
    else if (parent === 'w:lvl') this.#describe(name, value);
    return name !== 'w:rPr' && name !== 'w:pPr';
  }

  #describe(name: string, value: string): void {
    const known = this.#levels?.get(this.#level) ?? DEFAULT_LEVEL;
    if (name === 'w:start') this.#levels?.set(this.#level, { ...known, start: Number(value) || 0 });
    if (name === 'w:numFmt') this.#levels?.set(this.#level, { ...known, format: value });
    if (name === 'w:lvlText') this.#levels?.set(this.#level, { ...known, pattern: value });
  }

  #levelOf(list: List, level: number): Level {
    return list.levels.get(level) ?? this.#abstract.get(list.abstractId)?.get(level) ?? DEFAULT_LEVEL;
  }

  #startOf(list: List, level: number): number {
    return list.starts.get(level) ?? this.#levelOf(list, level).start;
  }

  /** Lists of one definition count on together, unless one of them starts anew. */
  #countersOf(listId: string, list: List): number[] {
    const key =
      list.starts.size > 0 || list.levels.size > 0 ? `list ${listId}` : `definition ${list.abstractId}`;
    const counters = this.#counters.get(key) ?? [];
    this.#counters.set(key, counters);
    return counters;
  }
}

const DIGITS = '〇一二三四五六七八九';
const FORMAL_DIGITS = '零壹贰叁肆伍陆柒捌玖';

function printed(number: number, format: string): string {
  if (/^(?:chinese|taiwanese|japanese)Counting/.test(format)) return counted(number, DIGITS, ['十', '百']);
  if (/^chineseLegal|^ideographLegal/.test(format)) return counted(number, FORMAL_DIGITS, ['拾', '佰']);
  if (/Digital$/.test(format)) return [...String(number)].map((digit) => DIGITS[Number(digit)]).join('');
  if (/^decimalEnclosed/.test(format) && number >= 1 && number <= 20)
    return String.fromCharCode(0x245f + number);
  if (/(?:upper|lower)Letter/.test(format)) return letters(number, format.startsWith('upper') ? 'A' : 'a');
  if (/(?:upper|lower)Roman/.test(format))
    return format.startsWith('upper') ? roman(number) : roman(number).toLowerCase();
  if (format === 'ideographTraditional' && number >= 1 && number <= 10)
    return '甲乙丙丁戊己庚辛壬癸'[number - 1]!;
  return format === 'decimalZero' ? String(number).padStart(2, '0') : String(number);
}

/** 1 to 999 in words, as sections are counted: 十 and not 一十, 一百零一. */
function counted(number: number, digits: string, [ten, hundred]: readonly [string, string]): string {
  if (!(number >= 1 && number <= 999)) return String(number);
  const [h, t, u] = [Math.floor(number / 100), Math.floor(number / 10) % 10, number % 10];
  const zero = digits === DIGITS ? '零' : digits[0];
  const hundreds = h > 0 ? `${digits[h]}${hundred}` : '';
  const tens = t > 0 ? `${t === 1 && h === 0 ? '' : digits[t]}${ten}` : h > 0 && u > 0 ? zero : '';
  return `${hundreds}${tens}${u > 0 ? digits[u] : ''}`;
}

function letters(number: number, first: string): string {
  if (number < 1) return String(number);
  return String.fromCharCode(first.charCodeAt(0) + ((number - 1) % 26)).repeat(
    Math.min(5, Math.ceil(number / 26)),
  );
}

function roman(number: number): string {
  if (!(number >= 1 && number < 40)) return String(number);
  return (
    'X'.repeat(Math.floor(number / 10)) +
    ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][number % 10]
  );
}
