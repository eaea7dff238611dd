/** What of a Word file's styles bears on reading: heading levels, automatic numbers, hidden text. */
import type { Attributes, XmlReader } from '../xml.ts';

export interface Style {
  readonly name: string;
  readonly basedOn?: string;
  /** From 1; 0 says that a style is body text although the one it is based on is a heading. */
  readonly heading?: number;
  readonly numberId?: string;
  readonly numberLevel?: number;
  readonly hidden?: boolean;
}

export type Styles = ReadonlyMap<string, Style>;

const INHERITANCE_STEPS = 20;

/** A reader for the styles part, and the styles once it is read. */
export function stylesReader(): { readonly styles: Styles; readonly reader: XmlReader } {
  const styles = new Map<string, Style>();
  let id: string | undefined;
  const add = (found: Partial<Style>): void => {
    if (id !== undefined) styles.set(id, { ...(styles.get(id) ?? { name: '' }), ...found });
  };
  const open = (name: string, attribute: Attributes): boolean => {
    const value = attribute('w:val');
    if (name === 'w:style') id = attribute('w:styleId');
    else if (name === 'w:name') add(namedHeading(value ?? ''));
    else if (name === 'w:basedOn' && value) add({ basedOn: value });
    else if (name === 'w:outlineLvl') add({ heading: headingOf(value) });
    else if (name === 'w:numId' && value) add({ numberId: value });
    else if (name === 'w:ilvl') add({ numberLevel: Number(value) || 0 });
    else if (name === 'w:vanish') add({ hidden: isOn(value) });
    else if (name === 'w:tblStylePr') return false;
    return true;
  };
  return { styles, reader: { open } };
}

/** One property of a style, its own or inherited. */
export function inherited<K extends keyof Style>(
  styles: Styles,
  id: string | undefined,
  key: K,
): Style[K] | undefined {
  let style = id === undefined ? undefined : styles.get(id);
  for (let step = 0; style && step < INHERITANCE_STEPS; step += 1) {
    if (style[key] !== undefined) return style[key];
    style = style.basedOn === undefined ? undefined : styles.get(style.basedOn);
  }
  return undefined;
}

/** Outline levels count from 0, and 9 is body text. */
export function headingOf(outlineLevel: string | undefined): number {
  const level = Number(outlineLevel);
  return level >= 0 && level <= 8 ? level + 1 : 0;
}

/** A toggle is on when it is there, unless it says otherwise. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(?:0|false|off)$/i.test(value);
}

function namedHeading(name: string): Partial<Style> {
  const level = /^(?:heading|标题)\s*([1-9])$/i.exec(name)?.[1];
  return level ? { name, heading: Number(level) } : { name };
}
