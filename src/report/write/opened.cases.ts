/** Written files taken apart again by other means than those that wrote them; for the tests of this room. */
import { strFromU8, unzipSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { SaxesParser } from 'saxes';

/** The parts of an Office file by name. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  const entries = Object.entries(unzipSync(bytes));
  return Object.fromEntries(entries.map(([name, part]) => [name, strFromU8(part)]));
}

/** Texts of the elements called `name`, in order. Throws where the XML is not well formed. */
export function elementTexts(xml: string, name: string): string[] {
  const found: string[] = [];
  let depth = 0;
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => {
    if (tag.name !== name) return;
    depth += 1;
    found.push('');
  });
  parser.on('closetag', (tag) => {
    if (tag.name === name) depth -= 1;
  });
  parser.on('text', (text) => {
    if (depth > 0) found[found.length - 1] += text;
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return found;
}

/** The text of each page, without spaces: a page has no others than those between pieces of text. */
export async function pageTexts(bytes: Uint8Array): Promise<string[]> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  const document = await task.promise;
  const pages: string[] = [];
  for (let at = 1; at <= document.numPages; at += 1) {
    const { items } = await (await document.getPage(at)).getTextContent();
    pages.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join('')
        .replace(/\s/g, ''),
    );
  }
  await task.destroy();
  return pages;
}
