/** The four pieces of prose of a report: as written, or as a draft, with every field filled in. */
import { cite } from '../../../law/index.ts';
import { editions } from '../../form/index.ts';
import { type Report, valueAt } from '../../model/index.ts';
import type { CompileSource, Note, ProseSection } from '../source.ts';
import { DRAFTS } from './draft.ts';
import { fieldsOf } from './fields.ts';
import { filled } from './fill.ts';

const SECTIONS: readonly ProseSection[] = ['preface', 'overview', 'problems', 'other'];

/** What a draft cannot know and a person must add. */
const MISSING: Readonly<Record<ProseSection, { severity: Note['severity']; text: string }>> = {
  preface: { severity: 'note', text: '请核对联系方式和电子版的查阅地址。' },
  overview: {
    severity: 'warning',
    text: '草稿只写了台账里有的情况，请补充本年的具体工作；政府还要写工作考核、社会评议和责任追究结果。',
  },
  problems: { severity: 'warning', text: '请换成本年实际存在的问题和改进情况，不要照抄上年。' },
  other: { severity: 'note', text: '请核对有没有其他需要报告的事项。' },
};

/** @param untold the report with its tables, before its prose */
export function sectionsOf(
  untold: Report,
  source: CompileSource,
): { readonly sections: Report['sections']; readonly notes: readonly Note[] } {
  const fields = fieldsOf(untold, source);
  const sections = { ...untold.sections };
  const notes: Note[] = [];
  for (const section of SECTIONS) {
    const written = source.state.prose[section];
    const drafted = written === undefined || written.trim() === '';
    const done = filled(drafted ? DRAFTS[section](untold, source) : written, fields, section);
    sections[section] = done.text;
    notes.push(...(drafted ? draftNotes(section, untold, source) : []), ...done.notes);
  }
  return { sections, notes };
}

function draftNotes(section: ProseSection, report: Report, source: CompileSource): Note[] {
  const { severity, text } = MISSING[section];
  const note: Note = {
    id: 'draft',
    severity,
    text: `${nameOf(section, report)}没有填写，现为系统草稿。${text}`,
    law: cite('条例§50'),
    cells: [],
    section,
  };
  return section === 'other' ? [note, ...feeNotes(report, source)] : [note];
}

/** Charges are kept as one sum: whether any of it was 信息处理费 must then be told. */
function feeNotes(report: Report, { handlingFee }: CompileSource): Note[] {
  const charges = valueAt(report, 'proactive.charges/amount') ?? null;
  if (handlingFee !== undefined || charges === null || Number(charges) === 0) return [];
  const text = `本年有行政事业性收费 ${charges} 万元，是否含信息处理费没有给出，草稿写作“未收取”。请核对第六部分。`;
  return [
    {
      id: 'fee',
      severity: 'warning',
      text,
      law: cite('109号'),
      cells: ['proactive.charges/amount'],
      section: 'other',
    },
  ];
}

function nameOf(section: ProseSection, { form }: Report): string {
  const title = editions[form].sections.find(({ key }) => key === section)?.title;
  return title ? `“${title}”` : '开头的说明';
}
