/** Tables put together from other elements: rows and cells by their role, their own style, or the names of the real ones. */
import { attributeOf, childrenOf, type HtmlElement, type HtmlNode } from './tree.ts';

type Part = 'row' | 'cell';

const ROLES: Readonly<Record<Part, RegExp>> = {
  row: /^row$/i,
  cell: /^(?:cell|gridcell|columnheader|rowheader)$/i,
};
const STYLES: Readonly<Record<Part, RegExp>> = {
  row: /(?:^|;)\s*display\s*:\s*table-row\s*(?:;|$)/i,
  cell: /(?:^|;)\s*display\s*:\s*table-cell\s*(?:;|$)/i,
};
const NAMES: Readonly<Record<Part, RegExp>> = { row: /(?:^|\s)tr(?:\s|$)/i, cell: /(?:^|\s)t[dh](?:\s|$)/i };
const REAL = /^(?:table|t[rdh]|t(?:head|body|foot))$/;

/** The cells of an element that mimics a row; none if it is no such row. */
export function mimickedCells(node: HtmlNode): readonly HtmlElement[] {
  return isPart(node, 'row') ? childrenOf(node).filter((child) => isPart(child, 'cell')) : [];
}

function isPart(node: HtmlNode, part: Part): node is HtmlElement {
  if (!('tagName' in node) || node.attrs.length === 0 || REAL.test(node.tagName)) return false;
  return (
    ROLES[part].test(attributeOf(node, 'role') ?? '') ||
    STYLES[part].test(attributeOf(node, 'style') ?? '') ||
    NAMES[part].test(attributeOf(node, 'class') ?? '')
  );
}
