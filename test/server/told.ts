/** Whether an answer is what the document says: its status, its media type, its body, the code of its failure. For tests. */
import Ajv from 'ajv/dist/2020.js';
import { type ApiDocument, type Located, operationsOf, type Schema } from '../../src/api/openapi/index.ts';

interface Answer {
  readonly status: number;
  /** Content-Type, with or without parameters. */
  readonly type: string;
  readonly text: string;
}

export interface Told {
  /** The operation of an address that was called; undefined for pages and for what is nobody's. */
  operationAt(method: string, path: string): Located | undefined;
  /** Everything in which the answer is other than told. */
  faults(located: Located, answer: Answer): string[];
}

export function toldBy(document: ApiDocument): Told {
  const ajv = new Ajv.default({ strict: false, validateFormats: false });
  ajv.addSchema(document, 'document');
  const located = operationsOf(document).map((one) => ({ one, like: pattern(one.path) }));
  return {
    operationAt(method, path) {
      const [plain = ''] = path.split('?');
      const found = located.filter(
        ({ one, like }) => one.method === method.toLowerCase() && like.test(plain),
      );
      // What is written out comes before what a parameter could stand for.
      return found.toSorted((a, b) => braces(a.one) - braces(b.one))[0]?.one;
    },
    faults(at, answer) {
      const { responses, 'x-problems': codes = [] } = at.operation;
      const { status, text } = answer;
      const key = responses[status] ? String(status) : 'default';
      if (key === 'default' && status < 400) return [`没有写明会答复 ${status}`];
      const [media = ''] = answer.type.split(';');
      const { content } = responses[key] as { content?: Record<string, { schema: Schema }> };
      if (!content) return text === '' ? [] : [`写明没有内容，却有 ${media}`];
      if (!content[media]) return [`没有写明会是 ${media || '空的'}`];
      if (!/json/.test(media)) return [];
      const json = JSON.parse(text) as { readonly code?: string };
      const validate = ajv.getSchema(pointerTo(at, key, media));
      const wrong =
        validate?.(json) === false
          ? (validate.errors ?? []).map((e) => `${e.instancePath} ${e.message}`)
          : [];
      const isTold = key !== 'default' || codes.includes(json.code ?? '');
      return [...wrong, ...(isTold ? [] : [`没有写明会是 ${json.code}`])];
    },
  };
}

function pattern(path: string): RegExp {
  return new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`);
}

function braces({ path }: Located): number {
  return path.split('{').length;
}

function pointerTo({ path, method }: Located, key: string, media: string): string {
  const parts = ['paths', path, method, 'responses', key, 'content', media, 'schema'];
  const escaped = parts.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')));
  return `document#/${escaped.join('/')}`;
}
