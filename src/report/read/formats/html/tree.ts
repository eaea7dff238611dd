/** The tree of a web page as a browser would build it, stopped where it grows beyond all measure. */
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { LIMITS } from '../../limits.ts';
import { Unreadable } from '../../unreadable.ts';

export type HtmlNode = DefaultTreeAdapterTypes.Node;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

/** @throws Unreadable `tooLarge` for too many elements, `damaged` for too deep a nesting. */
export function parseTree(html: string): HtmlNode {
  const depths = new WeakMap<object, number>();
  let elements = 0;
  return parse(html, {
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement(tagName, namespaceUri, attributes) {
        elements += 1;
        if (elements > LIMITS.elements) {
          throw new Unreadable('tooLarge', '网页中的元素过多。', '请只保存年度报告正文再试。');
        }
        return defaultTreeAdapter.createElement(tagName, namespaceUri, attributes);
      },
      appendChild(parent, child) {
        const depth = (depths.get(parent) ?? 0) + 1;
        if (depth > LIMITS.nestingDepth) {
          throw new Unreadable(
            'damaged',
            '网页的标签嵌套过深。',
            '请用浏览器打开，只复制年度报告正文，另存后再试。',
          );
        }
        if (child.nodeName !== '#text') depths.set(child, depth);
        defaultTreeAdapter.appendChild(parent, child);
      },
    },
  });
}

export function childrenOf(node: HtmlNode): readonly HtmlNode[] {
  return 'childNodes' in node ? node.childNodes : [];
}

export function attributeOf(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

/** What the page calls itself: the article title its content system states, else `<title>`. */
export function titleOf(document: HtmlNode): string | undefined {
  const html = childrenOf(document).find((node) => node.nodeName === 'html');
  const head = html && childrenOf(html).find((node) => node.nodeName === 'head');
  let title: string | undefined;
  for (const node of head ? childrenOf(head) : []) {
    if (!('tagName' in node)) continue;
    if (node.tagName === 'meta' && /^articletitle$/i.test(attributeOf(node, 'name') ?? '')) {
      const stated = attributeOf(node, 'content')?.trim();
      if (stated) return stated;
    }
    if (node.tagName === 'title')
      title ??= childrenOf(node)
        .map((text) => ('value' in text ? text.value : ''))
        .join('')
        .trim();
  }
  return title;
}
