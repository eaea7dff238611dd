/** How fast reports are checked and repaired, and how many planted errors are found and put right. */
import { check } from '../src/report/check/index.ts';
import {
  coveredCells,
  earlierReport,
  largeReport,
  smallReport,
  zerosAsBlanks,
} from '../src/report/check/lawful.cases.ts';
import type { Address } from '../src/report/form/index.ts';
import { type Report, valueAt, withCells } from '../src/report/model/index.ts';
import { repair } from '../src/report/repair/index.ts';

const BATCHES = 15;
const BATCH = 3_000;

/** A bureau's prose of usual length, numbers agreeing with the small report. */
const PROSE: Report['sections'] = {
  preface:
    '根据《中华人民共和国政府信息公开条例》和国办公开办函〔2021〕30号要求编制本报告。统计期限自2024年1月1日起至2024年12月31日止。电子版可在县政府门户网站下载。',
  overview: [
    '2024年，我局坚持以公开为常态、不公开为例外，认真做好政府信息公开工作。',
    '（一）主动公开。通过门户网站主动公开信息376条，其中公告类330条，工作动态44条，其他2条；微信公众号发布120篇，公示行政处罚信息15条，发布解读6篇，回应关切12次。',
    '（二）依申请公开。规范受理流程，全年新收政府信息公开申请5件，上年结转0件，办结4件，结转下年度继续办理1件。在办结的申请中，予以公开2件，无法提供2件。因政府信息公开被申请行政复议1件，行政诉讼0件。',
    '（三）政府信息管理。落实公开审查制度，先审查、后公开，明确科室起草、办公室审核、分管领导审批的责任，全年没有发生失泄密。',
    '（四）平台建设。更新公开指南和目录，调整栏目4个，排查错链3次，保证检索、查阅、下载功能正常。',
    '（五）监督保障。组织培训3次45人，纳入年度考核，没有因公开工作被追究责任的情形。',
  ].join('\n'),
  problems:
    '一是解读形式单一，图表解读偏少。二是经办人员更换较多，答复文书不够规范。2025年，我局将增加培训，丰富解读形式。',
  other: '本年度未收取政府信息公开信息处理费。无其他需要报告的事项。',
};

/** Prints the figures, one a line. */
export function benchCheck(print: (line: string) => void): void {
  const withProse = { ...smallReport, sections: PROSE };
  const wrong = withCells(withProse, [['requests.received/natural', 9]]);
  const reports = {
    '三张表，大': largeReport,
    '三张表，小': smallReport,
    '三张表，零留空': zerosAsBlanks(smallReport),
    表与正文: withProse,
    '表与正文，有错': wrong,
  };
  for (const [name, report] of Object.entries(reports))
    print(`核查 ${name}：${perSecond(() => check(report))} 份/秒`);
  const shapes = {
    零印出: (r: Report) => r,
    零留空: (r: Report) => zerosAsBlanks(r),
    半数零留空: (r: Report) => zerosAsBlanks(r, (at) => at % 2 === 0),
  };
  for (const [name, blank] of Object.entries(shapes)) {
    for (const report of [largeReport, smallReport, earlierReport])
      print(`植入单格错误（${report.form} 版，${name}）：${plantedFigures(report, blank)}`);
  }
}

/** The median batch: other work on the machine disturbs single ones. */
function perSecond(run: () => unknown): number {
  const rates = Array.from({ length: BATCHES }, () => {
    const start = performance.now();
    for (let i = 0; i < BATCH; i++) run();
    return BATCH / ((performance.now() - start) / 1000);
  });
  return Math.round(rates.sort((a, b) => a - b)[BATCHES >> 1]!);
}

function plantedFigures(report: Report, blank: (report: Report) => Report): string {
  const printed = blank(report);
  const times: number[] = [];
  const count = { planted: 0, found: 0, located: 0, first: 0 };
  for (const [cell, value] of plantedErrors(report)) {
    const wrong = withCells(printed, [[cell, value]]);
    count.planted++;
    if (check(wrong).some(({ family, cells }) => family === 'arithmetic' && cells.includes(cell)))
      count.found++;
    const start = performance.now();
    const [first] = repair(wrong);
    times.push(performance.now() - start);
    if (!cell.startsWith('requests')) continue;
    count.located++;
    if (
      first?.changes.length === 1 &&
      first.changes[0]?.cell === cell &&
      first.changes[0].to === valueAt(report, cell)
    )
      count.first++;
  }
  times.sort((a, b) => a - b);
  const [median, high] = [times[times.length >> 1]!, times[Math.floor(times.length * 0.99)]!];
  return `发现 ${count.found}/${count.planted}，表三真格排第一 ${count.first}/${count.located}，修复中位 ${median.toFixed(2)} ms、99% ${high.toFixed(2)} ms`;
}

function* plantedErrors(report: Report): Generator<readonly [Address, number]> {
  for (const cell of coveredCells(report)) {
    const right = Number(valueAt(report, cell));
    for (const delta of [-10, -1, 1, 9, 90]) if (right + delta >= 0) yield [cell, right + delta];
  }
}

if (import.meta.main) benchCheck((line) => process.stdout.write(`${line}\n`));
