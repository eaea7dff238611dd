/** The number format of each cell style, which is all of a workbook's styles that bears on reading. */
import type { Attributes, XmlReader } from '../xml.ts';
import { formatCode } from './numberFormat.ts';

export class CellFormats implements XmlReader {
  readonly #custom = new Map<number, string>();
  readonly #ids: number[] = [];

  open(name: string, attribute: Attributes, parent: string): boolean {
    if (name === 'x:numFmt' && parent === 'x:numFmts') {
      this.#custom.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
    }
    if (name === 'x:xf' && parent === 'x:cellXfs') this.#ids.push(Number(attribute('numFmtId')) || 0);
    return true;
  }

  /** The format string of a cell with the given style number. */
  of(style: string | undefined): string {
    return formatCode(this.#ids[Number(style) || 0] ?? 0, this.#custom);
  }
}
