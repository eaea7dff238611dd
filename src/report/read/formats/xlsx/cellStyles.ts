/** What of a workbook's styles bears on reading: how a cell's number is printed, and whether the cell is drawn. */

import type { Attributes, XmlReader } from '../xml.ts';
import { formatCode } from './numberFormat.ts';
import { isDateFormat } from './serial.ts';

interface CellStyle {
  readonly format: number;
  readonly border: number;
}

const PLAIN: CellStyle = { format: 0, border: 0 };

export class CellStyles implements XmlReader {
  readonly #custom = new Map<number, string>();
  readonly #styles: CellStyle[] = [];
  /** Whether a border has a line on any side, by its number. */
  readonly #lined: boolean[] = [];

  open(name: string, attribute: Attributes, parent: string): boolean {
    if (name === 'x:numFmt' && parent === 'x:numFmts') {
      this.#custom.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
    } else if (name === 'x:border' && parent === 'x:borders') this.#lined.push(false);
    else if (parent === 'x:border' && (attribute('style') ?? 'none') !== 'none') {
      this.#lined[this.#lined.length - 1] = true;
    } else if (name === 'x:xf' && parent === 'x:cellXfs') {
      this.#styles.push({
        format: Number(attribute('numFmtId')) || 0,
        border: Number(attribute('borderId')) || 0,
      });
    }
    return name !== 'x:dxfs';
  }

  /** The format string of a cell with the given style number. */
  formatOf(style: string | undefined): string {
    return formatCode(this.#of(style).format, this.#custom);
  }

  /** Whether a number of the given style is shown as a day. */
  isDate(style: string | undefined): boolean {
    const { format } = this.#of(style);
    return isDateFormat(format, this.#custom.get(format));
  }

  /** Whether a cell of the given style has a border. */
  isDrawn(style: string | undefined): boolean {
    return this.#lined[this.#of(style).border] ?? false;
  }

  #of(style: string | undefined): CellStyle {
    return this.#styles[Number(style) || 0] ?? PLAIN;
  }
}
