/**
 * Namespaces of an XML part → canonical names. Done here and not in the parser, which takes two and a half times as
 * long when it resolves every attribute of every element.
 */

const OOXML = 'http://schemas.openxmlformats.org';
const STRICT = 'http://purl.oclc.org/ooxml';

const CANONICAL = new Map([
  [`${OOXML}/wordprocessingml/2006/main`, 'w:'],
  [`${STRICT}/wordprocessingml/main`, 'w:'],
  [`${OOXML}/spreadsheetml/2006/main`, 'x:'],
  [`${STRICT}/spreadsheetml/main`, 'x:'],
  [`${OOXML}/officeDocument/2006/relationships`, 'r:'],
  [`${STRICT}/officeDocument/relationships`, 'r:'],
  [`${OOXML}/markup-compatibility/2006`, 'mc:'],
  [`${OOXML}/package/2006/relationships`, 'rel:'],
  ['http://purl.org/dc/elements/1.1/', 'dc:'],
  ['', ''],
]);
const FOREIGN = '?:';

interface Scope {
  readonly depth: number;
  /** Canonical prefix by the prefix the file uses, as declared here; the default namespace under the empty one. */
  readonly declared: ReadonlyMap<string, string>;
  /** Names already resolved in this scope. */
  readonly known: Map<string, string | undefined>;
}

const WITHOUT_DECLARATION = new Map([
  ['', ''],
  ['xml', FOREIGN],
]);

export class XmlNames {
  readonly #scopes: Scope[] = [{ depth: 0, declared: WITHOUT_DECLARATION, known: new Map() }];

  /** An element opens: what it declares holds until it closes. */
  enter(depth: number, attributes: Readonly<Record<string, string>>): void {
    let declared: Map<string, string> | undefined;
    for (const key in attributes) {
      if (key !== 'xmlns' && !key.startsWith('xmlns:')) continue;
      declared ??= new Map();
      declared.set(key.slice('xmlns:'.length), CANONICAL.get(attributes[key]!) ?? FOREIGN);
    }
    if (declared) this.#scopes.push({ depth, declared, known: new Map() });
  }

  leave(depth: number): void {
    if (this.#scopes.at(-1)!.depth === depth) this.#scopes.pop();
  }

  /** Undefined when the prefix is not declared. */
  element(qualified: string): string | undefined {
    const { known } = this.#scopes.at(-1)!;
    if (!known.has(qualified)) known.set(qualified, this.#resolved(qualified));
    return known.get(qualified);
  }

  /** Attributes without a prefix are in no namespace. */
  attribute(qualified: string): string | undefined {
    return qualified.includes(':') ? this.element(qualified) : qualified;
  }

  #resolved(qualified: string): string | undefined {
    const colon = qualified.indexOf(':');
    const prefix = qualified.slice(0, Math.max(0, colon));
    const scope = this.#scopes.findLast(({ declared }) => declared.has(prefix));
    return scope && `${scope.declared.get(prefix)}${qualified.slice(colon + 1)}`;
  }
}
