/** Two parts of the Word file that the library writes without what we need: what fonts to fall back on, whose file it is. */
import type { Layout } from '../layout/index.ts';
import { fonts } from '../style.ts';
import { xmlEscaped } from '../xml.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** Word takes `altName` where the named font is not installed. Character set 0x86 is GB 2312. */
export function fontTable(): string {
  const entries = Object.values(fonts).map(
    ({ name, fallbacks }) =>
      `<w:font w:name="${name}"><w:altName w:val="${fallbacks.join(',')}"/><w:charset w:val="86"/><w:family w:val="auto"/></w:font>`,
  );
  const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  return `${XML}<w:fonts ${namespace}>${entries.join('')}</w:fonts>`;
}

export function coreProperties({ title, agency }: Layout, on: Temporal.PlainDate): string {
  const moment = `${on.toString()}T00:00:00Z`;
  const namespaces = [
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    'xmlns:dcterms="http://purl.org/dc/terms/"',
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  ];
  return [
    `${XML}<cp:coreProperties ${namespaces.join(' ')}>`,
    `<dc:title>${xmlEscaped(title)}</dc:title>`,
    agency ? `<dc:creator>${xmlEscaped(agency)}</dc:creator>` : '',
    `<dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${moment}</dcterms:modified>`,
    '<dc:language>zh-CN</dc:language>',
    '</cp:coreProperties>',
  ].join('');
}
