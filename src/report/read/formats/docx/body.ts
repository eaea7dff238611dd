/** The text of a Word file, element by element: paragraphs, runs, tables, text boxes, each in its flow. */
import type { Block } from '../../manuscript.ts';
import { Flow } from '../flow.ts';
import type { TableCount } from '../settle.ts';
import type { Attributes, XmlReader } from '../xml.ts';
import type { Numbering } from './numbering.ts';
import { headingOf, inherited, isOn, type Styles } from './styles.ts';
import { WordTable } from './table.ts';

interface WordParagraph {
  style: string | undefined;
  heading: number | undefined;
  numberId: string | undefined;
  numberLevel: number | undefined;
  /** Its end was deleted by a tracked change: the next paragraph goes on in the same line. */
  joinsNext: boolean;
}

/** Deleted, moved away, replaced, spoken aside: what these hold is not in the text as printed. */
const SKIPPED = new Set(
  (
    'mc:Fallback w:del w:moveFrom w:delText w:delInstrText w:instrText w:rt w:sectPr w:object w:tblPr ' +
    'w:tblGrid w:tblPrEx w:sdtPr w:sdtEndPr'
  ).split(' '),
);

const PROPERTIES = new Set(['w:pPr', 'w:numPr', 'w:rPr', 'w:trPr', 'w:tcPr']);
const BREAKS = new Set(['w:br', 'w:cr']);

export class BodyReader implements XmlReader {
  embedsForeignText = false;
  readonly #styles: Styles;
  readonly #numbering: Numbering;
  readonly #flows: Flow[] = [new Flow(tidy)];
  readonly #tables: WordTable[] = [];
  readonly #paragraphs: WordParagraph[] = [];
  readonly #count: TableCount = { tables: 0 };
  /** Open fields, innermost last; true while the field's code runs and its result has not begun. */
  #fields: boolean[] = [];
  #codes = 0;
  #hidden = false;
  #inText = false;
  #inMark = false;

  constructor(styles: Styles, numbering: Numbering) {
    this.#styles = styles;
    this.#numbering = numbering;
  }

  get blocks(): readonly Block[] {
    return this.#flows[0]!.blocks;
  }

  open(name: string, attribute: Attributes, parent: string): boolean {
    if (PROPERTIES.has(parent)) {
      this.#property(name, attribute, parent);
      return name === 'w:rPr' || name === 'w:numPr';
    }
    if (SKIPPED.has(name)) return false;
    if (parent === 'w:r' || parent === 'mc:Choice') this.#runContent(name, attribute);
    this.#openStructure(name);
    return true;
  }

  close(name: string): void {
    if (name === 'w:t') this.#inText = false;
    else if (name === 'w:pPr') this.#beginText();
    else if (name === 'w:p') this.#endParagraph();
    else if (name === 'w:tc') this.#endCell();
    else if (name === 'w:tbl') this.#endTable();
    else if (name === 'w:txbxContent') this.#endTextBox();
  }

  text(text: string): void {
    if (this.#inText) this.#say(text.replaceAll('\n', ' '));
  }

  get #flow(): Flow {
    return this.#flows.at(-1)!;
  }

  #say(text: string): void {
    if (!this.#hidden && this.#codes === 0) this.#flow.text(text);
  }

  #openStructure(name: string): void {
    if (name === 'w:p') this.#startParagraph();
    else if (name === 'w:r') this.#hidden = false;
    else if (name === 'w:tbl') this.#startTable();
    else if (name === 'w:tr') this.#tables.at(-1)?.startRow();
    else if (name === 'w:tc') this.#startCell();
    else if (name === 'w:txbxContent') this.#flows.push(new Flow(tidy));
    else if (name === 'w:altChunk') this.embedsForeignText = true;
  }

  #startParagraph(): void {
    this.#fields = [];
    this.#codes = 0;
    const paragraph = { style: undefined, heading: undefined, numberId: undefined, numberLevel: undefined };
    this.#paragraphs.push({ ...paragraph, joinsNext: false });
  }

  #property(name: string, attribute: Attributes, parent: string): void {
    if (parent === 'w:tcPr' || parent === 'w:trPr') this.#tables.at(-1)?.property(name, attribute);
    else if (parent === 'w:rPr') this.#runProperty(name, attribute);
    else this.#paragraphProperty(name, attribute);
  }

  #paragraphProperty(name: string, attribute: Attributes): void {
    const paragraph = this.#paragraphs.at(-1);
    if (!paragraph) return;
    const value = attribute('w:val');
    this.#inMark = name === 'w:rPr';
    if (name === 'w:pStyle') paragraph.style = value;
    if (name === 'w:outlineLvl') paragraph.heading = headingOf(value);
    if (name === 'w:numId') paragraph.numberId = value;
    if (name === 'w:ilvl') paragraph.numberLevel = Number(value) || 0;
  }

  #runProperty(name: string, attribute: Attributes): void {
    const paragraph = this.#paragraphs.at(-1);
    if (this.#inMark) {
      if (paragraph && (name === 'w:del' || name === 'w:moveFrom')) paragraph.joinsNext = true;
    } else if (name === 'w:vanish') this.#hidden = isOn(attribute('w:val'));
    else if (name === 'w:rStyle')
      this.#hidden = inherited(this.#styles, attribute('w:val'), 'hidden') ?? false;
  }

  /** The paragraph's properties are known: its level, and the number that stands before its text. */
  #beginText(): void {
    this.#inMark = false;
    const paragraph = this.#paragraphs.at(-1);
    if (!paragraph) return;
    const styles = this.#styles;
    this.#flow.heading = (paragraph.heading ?? inherited(styles, paragraph.style, 'heading')) || undefined;
    const list = paragraph.numberId ?? inherited(styles, paragraph.style, 'numberId');
    if (list === undefined || list === '0') return;
    const level = paragraph.numberLevel ?? inherited(styles, paragraph.style, 'numberLevel') ?? 0;
    const number = this.#numbering.next(list, level);
    this.#flow.text(/[\w.]$/.test(number) ? `${number} ` : number);
  }

  #runContent(name: string, attribute: Attributes): void {
    if (name === 'w:t') this.#inText = true;
    else if (name === 'w:tab' || name === 'w:ptab') this.#say('\t');
    else if (name === 'w:noBreakHyphen') this.#say('-');
    else if (name === 'w:sym') this.#say(symbolOf(attribute('w:char')));
    else if (BREAKS.has(name)) {
      if (!this.#hidden) this.#flow.endLine();
    } else if (name === 'w:fldChar') this.#fieldMark(attribute('w:fldCharType'));
  }

  #fieldMark(type: string | undefined): void {
    if (type === 'begin') {
      this.#fields.push(true);
      this.#codes += 1;
      return;
    }
    if (type !== 'separate' && type !== 'end') return;
    const inCode = this.#fields.pop();
    if (inCode) this.#codes -= 1;
    if (type === 'separate' && inCode !== undefined) this.#fields.push(false);
  }

  #endParagraph(): void {
    if (this.#paragraphs.pop()?.joinsNext) return;
    this.#flow.endLine();
    this.#flow.heading = undefined;
  }

  #startTable(): void {
    this.#flow.endLine();
    this.#tables.push(new WordTable());
  }

  #endTable(): void {
    const table = this.#tables.pop();
    if (table) this.#flow.place(table.settle(this.#count));
  }

  #startCell(): void {
    this.#tables.at(-1)?.startCell();
    this.#flows.push(new Flow(tidy));
  }

  #endCell(): void {
    const flow = this.#flows.pop()!;
    flow.endLine();
    this.#tables.at(-1)?.endCell(flow.blocks);
  }

  #endTextBox(): void {
    const flow = this.#flows.pop()!;
    flow.endLine();
    this.#flow.after(flow.blocks);
  }
}

/** Symbol fonts keep their pictures in the private area, where a code says nothing without the font. */
function symbolOf(hex: string | undefined): string {
  const code = Number.parseInt(hex ?? '', 16);
  return code >= 0x20 && code < 0xd800 ? String.fromCharCode(code) : '';
}

function tidy(raw: string): string {
  return raw
    .replace(/[\u00ad\u200b\ufeff]/g, '')
    .replaceAll('\u00a0', ' ')
    .trim();
}
