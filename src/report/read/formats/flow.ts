/** Collecting what a page, a table cell or a text box says, in reading order, one line after the other. */
import type { Block } from '../manuscript.ts';

export class Flow {
  readonly blocks: Block[] = [];
  /** Level of the heading inside which the flow stands at the moment. */
  heading: number | undefined;
  readonly #tidy: (line: string) => string;
  #pieces: string[] = [];
  #waiting: Block[] = [];

  /** `tidy` turns the raw text of a whole line into what is printed. */
  constructor(tidy: (line: string) => string) {
    this.#tidy = tidy;
  }

  text(piece: string): void {
    this.#pieces.push(piece);
  }

  /** Ends the line: at a line break as at the end of a paragraph. Empty lines leave nothing. */
  endLine(): void {
    if (this.#pieces.length > 0) {
      const text = this.#tidy(this.#pieces.join(''));
      this.#pieces = [];
      if (text !== '') {
        this.blocks.push({ kind: 'paragraph', text, at: {}, ...(this.heading && { heading: this.heading }) });
      }
    }
    if (this.#waiting.length > 0) {
      for (const block of this.#waiting) this.blocks.push(block);
      this.#waiting = [];
    }
  }

  /** What stands beside the running line (a text box) comes after it. */
  after(blocks: readonly Block[]): void {
    for (const block of blocks) this.#waiting.push(block);
  }

  /** A table ends the line. */
  place(blocks: readonly Block[]): void {
    this.endLine();
    for (const block of blocks) this.blocks.push(block);
  }
}
