/**
 * XML as a stream of elements under canonical names: `w:p`, `x:c`, `r:id`, whatever prefixes the file uses and
 * whether it is transitional or strict OOXML. Nothing is resolved from outside the file.
 */
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { LIMITS } from '../limits.ts';
import { Unreadable } from '../unreadable.ts';
import { decodeText } from './encoding.ts';

/** Value of an attribute by canonical name: `w:val`, `r:id`; `ref` when it has no namespace. */
export type Attributes = (name: string) => string | undefined;

export interface XmlReader {
  /** `true` to go on into the element, `false` to skip it with all it contains, its `close` included. */
  open(name: string, attribute: Attributes, parent: string): boolean;
  close?(name: string): void;
  text?(text: string): void;
}

const OOXML = 'http://schemas.openxmlformats.org';
const STRICT = 'http://purl.oclc.org/ooxml';

const PREFIXES = new Map([
  [`${OOXML}/wordprocessingml/2006/main`, 'w'],
  [`${STRICT}/wordprocessingml/main`, 'w'],
  [`${OOXML}/spreadsheetml/2006/main`, 'x'],
  [`${STRICT}/spreadsheetml/main`, 'x'],
  [`${OOXML}/officeDocument/2006/relationships`, 'r'],
  [`${STRICT}/officeDocument/relationships`, 'r'],
  [`${OOXML}/markup-compatibility/2006`, 'mc'],
  [`${OOXML}/package/2006/relationships`, 'rel'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
]);

/** Text goes in by pieces, so that a limit stops the work in the middle of a large part. */
const PIECE = 1 << 16;

/**
 * Reads one XML part through.
 *
 * @throws Unreadable `doctype` for any document type, `damaged` for text that is not well-formed or nested too deep.
 */
export function readXml(bytes: Uint8Array, reader: XmlReader): void {
  const parser = new SaxesParser({ xmlns: true, position: false });
  attach(parser, reader);
  const text = decodeText(bytes);
  for (let at = 0; at < text.length; at += PIECE) parser.write(text.slice(at, at + PIECE));
  parser.close();
}

function attach(parser: SaxesParser<{ xmlns: true }>, reader: XmlReader): void {
  const path: string[] = [];
  let skippedFrom = 0;
  parser.on('error', () => {
    throw new Unreadable('damaged', '文件的内部结构（XML）不完整。', '请打开后另存一份再试。');
  });
  parser.on('doctype', () => {
    throw new Unreadable(
      'doctype',
      '文件的内部结构含有文档类型声明（DOCTYPE），正常的办公软件不会写入。',
      '请核对来源，打开后另存一份再试。',
    );
  });
  parser.on('opentag', (tag) => {
    const name = canonical(tag.uri, tag.local);
    const parent = path.at(-1) ?? '';
    if (path.push(name) > LIMITS.nestingDepth) {
      throw new Unreadable('damaged', '文件的内部结构嵌套过深。', '请打开后另存一份再试。');
    }
    if (skippedFrom === 0 && reader.open(name, attributesOf(tag), parent) === false)
      skippedFrom = path.length;
  });
  parser.on('closetag', () => {
    const depth = path.length;
    const name = path.pop() ?? '';
    if (skippedFrom === 0) reader.close?.(name);
    else if (depth === skippedFrom) skippedFrom = 0;
  });
  const take = (text: string): void => {
    if (skippedFrom === 0) reader.text?.(text);
  };
  parser.on('text', take);
  parser.on('cdata', take);
}

function canonical(uri: string, local: string): string {
  const prefix = PREFIXES.get(uri);
  return prefix ? `${prefix}:${local}` : uri === '' ? local : `?:${local}`;
}

/** Looked up by need: most elements are opened without anybody asking for an attribute. */
function attributesOf(tag: SaxesTagNS): Attributes {
  return (name) => {
    for (const key in tag.attributes) {
      const attribute = tag.attributes[key];
      if (attribute && canonical(attribute.uri, attribute.local) === name) return attribute.value;
    }
    return undefined;
  };
}
