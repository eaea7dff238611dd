/**
 * 说明: the document of the interface, made from what is hung, and the content of the page on which it can be read.
 * Not here: what an address says of itself (`../door/openapi.ts`, from the route), the page's frame (`../pages`), and the
 * client's types once written (`src/client`; `types.ts` writes them). Read `document.ts` first, then `chapters.ts`.
 */
export { contentOf } from './chapters.ts';
export { documentOf } from './document.ts';
export { exampleOf } from './example.ts';
export {
  type ApiDocument,
  type Located,
  operationsOf,
  type Parameter,
  resolved,
  type Schema,
} from './schema.ts';
export { DOCS_STYLE } from './style.ts';
