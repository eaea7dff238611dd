/** Putting figures into prose. What cannot be told stays visible in the text. */
import { cite } from '../../../law/index.ts';
import type { Note, ProseSection } from '../source.ts';
import type { Field } from './fields.ts';
import { nearest } from './nearest.ts';

/** Characters of a field's name looked at. */
const LONGEST_NAME = 60;
const FIELD = /\{\{([^{}]*)\}\}/g;

export interface Filled {
  readonly text: string;
  readonly notes: readonly Note[];
}

/** One pass: what a field says is never read for fields again. The same fault is told once. */
export function filled(text: string, fields: ReadonlyMap<string, Field>, section: ProseSection): Filled {
  const faults = new Map<string, string>();
  const result = text.replace(FIELD, (whole, words: string) => {
    const name = words.trim();
    const field = fields.get(name);
    if (field?.text != null) return field.text;
    if (!faults.has(name)) {
      const empty = field && `“${field.label}”现在没有数，正文里的“${whole}”填不上。`;
      faults.set(name, empty ?? unknownField(whole, name, fields));
    }
    return whole;
  });
  if (/\{\{|\}\}/.test(text.replace(FIELD, ''))) {
    faults.set('{{', '正文里有没写完整的字段，字段应写作“{{名称}}”。');
  }
  return { text: result, notes: [...faults.values()].map((fault) => noteOf(fault, section)) };
}

function noteOf(text: string, section: ProseSection): Note {
  return { id: 'field', severity: 'error', text, law: cite('条例§50'), cells: [], section };
}

function unknownField(whole: string, name: string, fields: ReadonlyMap<string, Field>): string {
  const known = [...fields.values()];
  const close = name.length <= LONGEST_NAME ? nearest(name, known) : [];
  const hint = close.map((field) => `{{${field.name}}}（${field.label}）`).join('、');
  return `不认识正文里的字段“${whole.slice(0, LONGEST_NAME)}”。${hint === '' ? '' : `相近的有：${hint}。`}`;
}
