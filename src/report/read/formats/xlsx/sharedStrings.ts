/** A workbook's shared texts: runs joined, phonetic readings left out. */
import type { XmlReader } from '../xml.ts';

/** Reads `sharedStrings` into a list whose positions the cells refer to. */
export class SharedStrings implements XmlReader {
  readonly list: string[] = [];
  #text = '';
  #inText = false;

  open(name: string): boolean {
    if (name === 'x:si') this.#text = '';
    this.#inText = name === 'x:t';
    return name !== 'x:rPh' && name !== 'x:phoneticPr';
  }

  close(name: string): void {
    this.#inText = false;
    if (name === 'x:si') this.list.push(this.#text);
  }

  text(text: string): void {
    if (this.#inText) this.#text += text;
  }
}
