/** Sections, titles, edition, citation of the form's notice. */
import { type Citation, cite, INSTRUMENTS } from '../../law/index.ts';
import { editionOf } from '../form/index.ts';
import { type Report, valueAt } from '../model/index.ts';
import { type Check, type CheckContext, type Fault, notAssessable, PASSES, type Verdict } from './finding.ts';
import { CELL } from './ledger.ts';
import { cellName } from './names.ts';
import { scan } from './scan.ts';

export const structureChecks: readonly Check[] = [
  structure('ST-01', '标题完整，含机关名称和年度', 'warning', cite('格式'), title),
  structure('ST-02', '各部分都有内容', 'warning', cite('格式§一'), sections),
  structure('ST-03', '使用该年度应当使用的格式', 'error', cite('格式'), edition),
  structure('ST-04', '没有另一版格式的格', 'warning', cite('格式§表三'), foreignCells),
  structure('ST-05', '引用的格式文件文号正确', 'warning', cite('30号'), notice),
  structure('ST-06', '第五部分写出具体问题和改进', 'error', cite('条例§50'), problems),
];

function structure(
  id: string,
  name: string,
  severity: Check['severity'],
  citation: Citation,
  judge: Check['judge'],
): Check {
  return { id, rule: '结构', family: 'structure', title: name, severity, citation, judge };
}

/** In simplified or traditional characters. */
const FULL_NAME = /政府信息公[开開]工作年度[报報]告/;

function title({ title: text, agency }: Report): Verdict {
  if (text === null || text.trim() === '') return notAssessable('没有读到标题。');
  const squeezed = text.replace(/\s/g, '');
  const wants: string[] = [];
  if (!FULL_NAME.test(squeezed)) wants.push('“政府信息公开工作年度报告”的全称');
  if (!/20\d\d年/.test(squeezed)) wants.push('年度');
  if (agency.name && !squeezed.includes(agency.name.replace(/\s/g, '')))
    wants.push(`机关全称“${agency.name}”`);
  if (wants.length === 0) return PASSES;
  return [
    {
      message: `标题“${squeezed}”缺少${wants.join('、')}。应写作“机关全称＋年度＋政府信息公开工作年度报告”。`,
    },
  ];
}

function sections({ sections: { overview, problems: fifth, other } }: Report): Verdict {
  const texts = [
    { text: overview, name: '一、总体情况' },
    { text: fifth, name: '五、存在的主要问题及改进情况' },
    { text: other, name: '六、其他需要报告的事项' },
  ];
  const lost = texts.filter(({ text }) => text === null);
  const empty = texts.filter(({ text }) => text?.trim() === '');
  if (lost.length + empty.length === texts.length) return notAssessable('没有读到正文，可能只有表格。');
  const named = (what: string, some: typeof texts): string =>
    some.length > 0 ? `${what}：${some.map(({ name }) => name).join('；')}。` : '';
  const message = named('没有找到的部分', lost) + named('没有内容的部分', empty);
  return message === '' ? PASSES : [{ message: `${message}六个部分都要写，确无事项的也要说明。` }];
}

function edition({ form, year }: Report): Verdict {
  const due = year === null ? undefined : editionOf(year);
  if (!due)
    return notAssessable(
      year === null ? '没有年度，无法判断应当使用哪一版格式。' : `${year} 年度尚无统一格式。`,
    );
  if (due.id === form) return PASSES;
  const { title: name, number } = INSTRUMENTS[due.source.instrument];
  return [
    {
      message: `${year} 年度报告应当使用${number}规定的格式（${name}），现在的表格是 ${form} 年版。请换用正确的表格重填。`,
    },
  ];
}

function foreignCells(report: Report, { ledger }: CheckContext): Verdict {
  const { network, states, mixed } = ledger;
  if (!states.includes(CELL.filled)) return notAssessable('三张表没有任何数字。');
  if (!mixed) return PASSES;
  const cells = network.addresses
    .slice(network.ownCells)
    .filter((cell) => (valueAt(report, cell) ?? null) !== null);
  if (cells.length === 0) return PASSES;
  const other = network.edition === '2021' ? '2019' : '2021';
  return [
    {
      message: `表中有 ${other} 年版格式才有的 ${cells.length} 个格，例如${cellName(network.edition, cells[0]!)}。请按 ${network.edition} 年版格式拆分或合并后填写。`,
      cells,
    },
  ];
}

/** Numbers of the notices on the form, whatever their year. */
const FORM_NOTICES: ReadonlySet<string> = new Set(['30', '60']);

const NOTICE =
  /国办公开办函\s{0,3}([^\d，。；]?)\s{0,3}(20\d\d)\s{0,3}([^\d，。；]?)\s{0,3}(\d{1,3})\s{0,3}(号?)/g;

function notice({ sections: { preface, overview }, year, form }: Report): Verdict {
  const text = preface ?? overview;
  if (!text?.includes('国办公开办函')) return notAssessable('正文没有引用格式文件。');
  const right = `国办公开办函〔${(year === null ? form : editionOf(year)?.id) === '2019' ? '2019〕60' : '2021〕30'}号`;
  const quoted = scan(NOTICE, text);
  const faults = quoted.flatMap(([words, open, issued, close, number, mark]): Fault[] => {
    // The same office writes on other matters, too: 61号 is on the publication platform.
    if (number === '61' || (preface === null && !FORM_NOTICES.has(number!))) return [];
    const exact = `国办公开办函〔${issued}〕${number}号`;
    if (exact !== right) {
      return [{ message: `引用的格式文件“${words}”与年度不符，应为“${right}”。` }];
    }
    if (open === '〔' && close === '〕' && mark === '号') return [];
    return [
      { message: `文号“${words}”写法不规范，应为“${right}”，年份用六角括号。`, ...lighter(open, close) },
    ];
  });
  return quoted.length > 0 ? faults : [{ message: `格式文件的文号写得不完整，应为“${right}”。` }];
}

/** Other brackets are a slip of the pen; no brackets at all is a wrong number. */
function lighter(open: string | undefined, close: string | undefined): { severity?: 'note' } {
  return open && close ? { severity: 'note' } : {};
}

/** Characters under which section five says nothing. */
const SHORTEST_PROBLEMS = 10;
/** Characters from which the same words in section one are no coincidence. */
const LONG_ENOUGH_TO_COPY = 60;

function problems({ sections: { problems: text, overview } }: Report): Verdict {
  if (text === null) return notAssessable('没有读到第五部分。');
  const squeezed = text.replace(/[\s，。、；：]/g, '');
  if (squeezed.length === 0) return notAssessable('第五部分是空的，见 ST-02。');
  if (/^(?:无|没有|暂无|不存在问题)/.test(squeezed) && squeezed.length < 2 * SHORTEST_PROBLEMS) {
    return [{ message: `第五部分只写了“${squeezed}”。请写明本年存在的具体问题和改进情况。` }];
  }
  if (squeezed.length < SHORTEST_PROBLEMS) {
    return [{ message: `第五部分只有 ${squeezed.length} 个字。请写明本年存在的具体问题和改进情况。` }];
  }
  if (squeezed.length >= LONG_ENOUGH_TO_COPY && overview?.includes(text.trim())) {
    return [{ message: '第五部分与第一部分的文字相同。请写明存在的问题和改进情况。', severity: 'warning' }];
  }
  return PASSES;
}
