/**
 * Web pages → manuscript, whatever made them: content systems, Word, Excel. The tree is built as a browser builds
 * it, then walked once without recursion. What a browser does not show is left out, and so is `<del>`; styles from
 * sheets, scripts, frames and the automatic numbers of `<ol>` are not evaluated.
 */
import type { Manuscript } from '../manuscript.ts';
import { decodeText } from './encoding.ts';
import { Flow } from './flow.ts';
import { mimickedCells } from './html/mimic.ts';
import { HtmlTable } from './html/table.ts';
import { tidyLine } from './html/tidy.ts';
import { attributeOf, childrenOf, type HtmlElement, type HtmlNode, parseTree, titleOf } from './html/tree.ts';
import { manuscriptOf, type TableCount } from './settle.ts';

const BLOCK_ELEMENTS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary ul'
  ).split(' '),
);
const UNSEEN_ELEMENTS = new Set(
  (
    'area audio base canvas col colgroup datalist del embed frame frameset head iframe link math meta noembed noframes ' +
    'noscript object option param script select style svg template textarea title video'
  ).split(' '),
);
const HIDING_STYLE =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all)/i;
/** Word closes its tables with a row of widths that only old browsers were to see. */
const PHANTOM_ROWS = /^\[if !supportMisalignedColumns\]/i;
const PHANTOM_END = /^\[endif\]/i;

/** @throws Unreadable when the page is beyond the limits. */
export function readHtml(bytes: Uint8Array): Manuscript {
  const document = parseTree(decodeText(bytes));
  const page = new PageWalk();
  page.walk(document);
  return manuscriptOf('html', page.blocks, titleOf(document));
}

/** The walk keeps its own stack: a node to enter, or what is to be done once an element's children are through. */
type Step = HtmlNode | (() => void);

class PageWalk {
  readonly #flows: Flow[] = [new Flow(tidyLine)];
  readonly #tables: HtmlTable[] = [];
  readonly #count: TableCount = { tables: 0 };
  /** Elements that mimic rows and cells of a table, as they come up. */
  readonly #mimics = new Map<HtmlNode, 'row' | 'cell'>();
  #preformatted = 0;

  get blocks() {
    return this.#flow.blocks;
  }

  walk(root: HtmlNode): void {
    const steps: Step[] = [root];
    for (let step = steps.pop(); step; step = steps.pop()) {
      if (typeof step === 'function') step();
      else if ('value' in step) this.#text(step.value);
      else this.#enter(step, steps);
    }
    this.#flow.endLine();
  }

  get #flow(): Flow {
    return this.#flows.at(-1)!;
  }

  #enter(node: HtmlNode, steps: Step[]): void {
    if ('tagName' in node) {
      if (isHidden(node)) return;
      const leave = this.#open(node);
      if (leave) steps.push(leave);
    }
    const children = this.#withTables(shown(childrenOf(node)));
    for (let at = children.length - 1; at >= 0; at -= 1) steps.push(children[at]!);
  }

  /** Rows that other elements mimic are a table as long as nothing but white space stands between them. */
  #withTables(nodes: readonly HtmlNode[]): readonly Step[] {
    const rows = nodes.map(mimickedCells);
    if (rows.every((cells) => cells.length === 0)) return nodes;
    const steps: Step[] = [];
    let close: (() => void) | undefined;
    const end = (): void => close?.();
    let isOpen = false;
    for (const [at, node] of nodes.entries()) {
      const cells = rows[at] ?? [];
      if (cells.length > 0 && !isOpen)
        steps.push(() => {
          close = this.#openTable();
        });
      if (cells.length === 0 && isOpen && !isSpace(node)) steps.push(end);
      if (cells.length > 0) this.#mimics.set(node, 'row');
      for (const cell of cells) this.#mimics.set(cell, 'cell');
      isOpen = cells.length > 0 || (isOpen && isSpace(node));
      steps.push(node);
    }
    return isOpen ? [...steps, end] : steps;
  }

  #text(text: string): void {
    if (this.#preformatted === 0) {
      this.#flow.text(text.replace(/[\t\f\r]/g, ' '));
      return;
    }
    for (const [index, line] of text.split('\n').entries()) {
      if (index > 0) this.#flow.endLine();
      this.#flow.text(line.replaceAll(' ', '\u00a0'));
    }
  }

  #open(element: HtmlElement): (() => void) | undefined {
    const name = element.tagName;
    const mimic = this.#mimics.get(element);
    if (name === 'br') return void this.#flow.endLine();
    if (name === 'table') return this.#openTable();
    if (name === 'tr' || mimic === 'row') return void this.#tables.at(-1)?.startRow();
    if (/^t(?:head|body|foot)$/.test(name)) return void this.#tables.at(-1)?.startSection();
    if (name === 'td' || name === 'th' || mimic === 'cell') return this.#openCell(element);
    if (BLOCK_ELEMENTS.has(name)) return this.#openBlock(name);
    return undefined;
  }

  #openBlock(name: string): () => void {
    const flow = this.#flow;
    const outer = flow.heading;
    flow.endLine();
    if (/^h\d$/.test(name)) flow.heading = Number(name[1]);
    if (name === 'pre') this.#preformatted += 1;
    return () => {
      flow.endLine();
      flow.heading = outer;
      if (name === 'pre') this.#preformatted -= 1;
    };
  }

  #openTable(): () => void {
    const table = new HtmlTable();
    this.#flow.endLine();
    this.#tables.push(table);
    return () => {
      this.#tables.pop();
      this.#flow.place(table.settle(this.#count));
    };
  }

  #openCell(element: HtmlElement): (() => void) | undefined {
    const table = this.#tables.at(-1);
    if (!table) return undefined;
    const flow = new Flow(tidyLine);
    this.#flows.push(flow);
    return () => {
      flow.endLine();
      this.#flows.pop();
      table.add(flow.blocks, attributeOf(element, 'rowspan'), attributeOf(element, 'colspan'));
    };
  }
}

function isSpace(node: HtmlNode): boolean {
  return 'value' in node && node.value.trim() === '';
}

function isHidden(element: HtmlElement): boolean {
  if (UNSEEN_ELEMENTS.has(element.tagName)) return true;
  const style = attributeOf(element, 'style');
  return attributeOf(element, 'hidden') !== undefined || (style !== undefined && HIDING_STYLE.test(style));
}

function shown(nodes: readonly HtmlNode[]): readonly HtmlNode[] {
  let phantom = false;
  if (!nodes.some((node) => node.nodeName === '#comment')) return nodes;
  return nodes.filter((node) => {
    if (node.nodeName !== '#comment') return !phantom;
    const comment = 'data' in node ? node.data : '';
    phantom = PHANTOM_ROWS.test(comment) || (phantom && !PHANTOM_END.test(comment));
    return false;
  });
}
