/**
 * XML as a stream of elements under canonical names: `w:p`, `x:c`, `r:id`, whatever prefixes the file uses and
 * whether it is transitional or strict OOXML. Nothing is resolved from outside the file.
 */
import { SaxesParser } from 'saxes';
import { LIMITS } from '../limits.ts';
import { Unreadable } from '../unreadable.ts';
import { decodeText } from './encoding.ts';
import { XmlNames } from './xmlNames.ts';

/** Value of an attribute by canonical name: `w:val`, `r:id`; `ref` when it has no namespace. */
export type Attributes = (name: string) => string | undefined;

export interface XmlReader {
  /** `true` to go on into the element, `false` to skip it with all it contains, its `close` included. */
  open(name: string, attribute: Attributes, parent: string): boolean;
  close?(name: string): void;
  text?(text: string): void;
}

/** Text goes in by pieces, so that a limit stops the work in the middle of a large part. */
const PIECE = 1 << 16;

/**
 * Reads one XML part through.
 *
 * @throws Unreadable `doctype` for any document type, `damaged` for text that is not well-formed or nested too deep.
 */
export function readXml(bytes: Uint8Array, reader: XmlReader): void {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  const listener = new Listener(reader);
  parser.on('opentag', (tag) => listener.open(tag.name, tag.attributes));
  parser.on('closetag', () => listener.close());
  parser.on('text', (text) => listener.text(text));
  parser.on('cdata', (text) => listener.text(text));
  parser.on('error', () => {
    throw damaged('不完整');
  });
  parser.on('doctype', () => {
    throw new Unreadable(
      'doctype',
      '文件的内部结构含有文档类型声明（DOCTYPE），正常的办公软件不会写入。',
      '请核对来源，打开后另存一份再试。',
    );
  });
  const text = decodeText(bytes);
  for (let at = 0; at < text.length; at += PIECE) parser.write(text.slice(at, at + PIECE));
  parser.close();
}

/** Keeps the path of open elements, and quiet inside those that are skipped. */
class Listener {
  readonly #reader: XmlReader;
  readonly #names = new XmlNames();
  readonly #path: string[] = [];
  /** Depth of the element being skipped; 0 when none is. */
  #skipping = 0;

  constructor(reader: XmlReader) {
    this.#reader = reader;
  }

  open(qualified: string, attributes: Readonly<Record<string, string>>): void {
    const parent = this.#path.at(-1) ?? '';
    const depth = this.#path.length + 1;
    if (depth > LIMITS.nestingDepth) throw damaged('嵌套过深');
    this.#names.enter(depth, attributes);
    const name = this.#names.element(qualified);
    if (name === undefined) throw damaged('不完整');
    this.#path.push(name);
    if (this.#skipping > 0) return;
    const attribute: Attributes = (wanted) => {
      for (const key in attributes) if (this.#names.attribute(key) === wanted) return attributes[key];
      return undefined;
    };
    if (!this.#reader.open(name, attribute, parent)) this.#skipping = depth;
  }

  close(): void {
    const depth = this.#path.length;
    const name = this.#path.pop() ?? '';
    if (this.#skipping === 0) this.#reader.close?.(name);
    else if (this.#skipping === depth) this.#skipping = 0;
    this.#names.leave(depth);
  }

  text(text: string): void {
    if (this.#skipping === 0) this.#reader.text?.(text);
  }
}

function damaged(how: string): Unreadable {
  return new Unreadable('damaged', `文件的内部结构（XML）${how}。`, '请打开后另存一份再试。');
}
