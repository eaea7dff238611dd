/** 用法: what `--help` prints. The pages stand here so that the list of commands loads none of them. */
import type { ArgDef, ArgsDef } from 'citty';
import { columns, padded } from './visible.ts';

interface Page {
  /** What the command does, in one line. */
  readonly says: string;
  /** The words after the command's name, and what they do. */
  readonly examples: readonly (readonly [words: string, does: string])[];
  readonly exit: string;
}

const FILES_EXIT = '0 没有错误　1 有错误　2 有文件读不了，或命令写错';
const PLAIN_EXIT = '0 完成　2 命令写错';

/** Every command, in the order of the list. */
const PAGES = {
  serve: {
    says: '开服务：接口、登录、后台作业；空的数据目录先放进示例（npm start 就是它）',
    examples: [
      ['', '本机试用，浏览器打开 http://localhost:3000'],
      ['--port 8080 --data 试用', '换一个端口和数据目录'],
    ],
    exit: '0 正常停止　2 设置有误，或端口、数据目录被占用',
  },
  read: {
    says: '读年报：三张表的每一格，连同它在文件里的位置',
    examples: [
      ['年报.docx', '看读到了什么、哪些格读不准'],
      ['各单位年报/ --csv > 汇总.csv', '把一个文件夹的年报变成一张表'],
      ['各单位年报/ --json > 汇总.jsonl', '每个文件一行 JSON，供程序使用'],
    ],
    exit: '0 都读了　2 有文件读不了，或命令写错',
  },
  check: {
    says: '查年报：勾稽关系、文字与表、结构、与上年衔接，并给出最小改法',
    examples: [
      ['年报.docx', '查一份，错在哪一格、怎么改'],
      ['今年.docx --last-year 去年.pdf', '连同与上年的衔接一起查'],
      ['各单位年报/', '查一个文件夹，最后有汇总'],
    ],
    exit: FILES_EXIT,
  },
  write: {
    says: '写年报：把年报 JSON 写成规定格式的网页、表格、Word 或 PDF',
    examples: [
      ['年报.json -o 年报.docx', '写成 Word'],
      ['年报.json -o 年报.pdf --draft', '数字还没核对好，先写成草稿'],
    ],
    exit: '0 写好了　1 勾稽关系有错，没有写　2 命令写错，或写不了文件',
  },
  cite: {
    says: '查条款：全称、要旨、有效期',
    examples: [
      ['条例§33.2', '第三十三条第二款'],
      ['条例§33.2 --on 2019-05-01', '在这一天能否引用'],
    ],
    exit: '0 可以引用　1 那一天不能引用　2 命令写错',
  },
  fee: {
    says: '算收费：信息处理费，逐档列出',
    examples: [
      ['--items 31', '同一申请人一个月内 31 件'],
      ['--pages 68', '一件申请 68 页'],
    ],
    exit: PLAIN_EXIT,
  },
  deadline: {
    says: '算期限：每个期限的届满日、依据和逐日账',
    examples: [
      ['--received 2026-02-10', '收到申请后各个期限'],
      ['--received 2026-02-10 --event extensionApproved:2026-03-05', '加上其后发生的事'],
      ['--received 2026-02-10 --proof reply > 证明.json', '逐日证明，可用 verify 核对'],
    ],
    exit: PLAIN_EXIT,
  },
  calendar: {
    says: '看日历：一年的放假、调休上班和每月工作日',
    examples: [['2026', '2026 年']],
    exit: PLAIN_EXIT,
  },
  verify: {
    says: '核对：台账没有被改动，或者哪一条不对；期限证明成立，或者哪一行不对',
    examples: [
      ['', '核对数据目录里的台账'],
      ['台账.jsonl --heads 公布的摘要.json', '核对导出的台账，对照公布过的日终摘要'],
      ['证明.json', '另用一套程序重数一遍期限'],
    ],
    exit: '0 完整、成立　1 不完整、不成立　2 读不了，或命令写错',
  },
  demo: {
    says: '做示例：一份虚构的台账，供试用',
    examples: [
      ['', '一个县级分局的 2024 年'],
      ['--city --data 示例市', '一个市，12 个机关，三年'],
    ],
    exit: PLAIN_EXIT,
  },
  compile: {
    says: '编年报：从台账编出年度报告，每一格都能追到事项',
    examples: [
      ['--agency 伊犁州生态环境局伊宁市分局 --year 2024', '看编出来的报告和要处理的事'],
      ['--agency 示例市人民政府 --year 2024 --area', '汇总整个地区'],
      ['--agency 伊宁市分局 --year 2024 --explain requests.disclosed/natural', '这一格是哪几件'],
      ['--agency 伊宁市分局 --year 2024 -o 年报.docx', '写成 Word'],
    ],
    exit: '0 没有错误　1 有错误　2 命令写错，或数据打不开',
  },
  export: {
    says: '导出台账：逐行 JSON，可用 verify 或者 verify/chain.mjs 独立核对',
    examples: [
      ['--agency 伊宁市分局 -o 台账.jsonl', '导出'],
      ['--agency 伊宁市分局 --heads', '只要日终摘要，用于公布'],
    ],
    exit: PLAIN_EXIT,
  },
  backup: {
    says: '备份数据目录（密钥文件除外，密钥要另行保管）',
    examples: [['备份/2026-01-31', '备份到一个空目录，使用中也可以']],
    exit: '0 完成　1 备份了，但有文件已损坏　2 命令写错，或做不了',
  },
  restore: {
    says: '恢复备份到空的数据目录，逐项核对',
    examples: [['备份/2026-01-31 --data 新数据', '恢复']],
    exit: '0 完成　1 备份不完整，没有恢复　2 命令写错，或做不了',
  },
  'rotate-key': {
    says: '换密钥：启用新密钥，重新加密全部申请人信息',
    examples: [['', '换掉数据目录里的密钥']],
    exit: PLAIN_EXIT,
  },
} as const satisfies Readonly<Record<string, Page>>;

export type CommandName = keyof typeof PAGES;

/** All commands in one list. */
export function overview(): string {
  const commands = Object.entries(PAGES).map(([name, { says }]) => [name, says] as const);
  return [
    'gongkai 政府信息公开：记台账、编年报；读年报、查年报、写年报；算期限、算收费、查条款',
    '',
    '用法：gongkai 命令 …　（在源码目录里写 npm run -s gongkai -- 命令 …）',
    '',
    ...section('命令', commands),
    '每个命令的用法：gongkai 命令 --help',
    '',
  ].join('\n');
}

/** One command with its words, options, examples and exit codes. */
export function usageOf(name: CommandName, args: ArgsDef): string {
  const { says, examples, exit }: Page = PAGES[name];
  const all = Object.entries(args);
  const words = all.filter(([, { type }]) => type === 'positional');
  const options = all.filter(([, { type }]) => type !== 'positional');
  const call = ['gongkai', name, ...words.map(([key, arg]) => wordOf(key, arg)), '[选项]'].join(' ');
  return [
    says,
    '',
    `用法：${call}`,
    '',
    ...section(
      '参数',
      words.map(([key, arg]) => [wordOf(key, arg), arg.description ?? ''] as const),
    ),
    ...section(
      '选项',
      options.map(([key, arg]) => [optionOf(key, arg), arg.description ?? ''] as const),
    ),
    ...section(
      '例',
      examples.map(([rest, does]) => [`gongkai ${name} ${rest}`, does] as const),
    ),
    `退出码：${exit}`,
    '',
  ].join('\n');
}

function wordOf(key: string, { valueHint = key }: ArgDef): string {
  return valueHint;
}

function optionOf(key: string, arg: ArgDef): string {
  const names = [...('alias' in arg ? [arg.alias ?? []].flat() : []).map((one) => `-${one}`), `--${key}`];
  return [names.join(', '), ...(arg.valueHint ? [arg.valueHint] : [])].join(' ');
}

/** Two columns under a heading; what is too wide for the first goes on a line of its own. */
function section(title: string, rows: readonly (readonly [string, string])[]): string[] {
  if (rows.length === 0) return [];
  const width = Math.max(0, ...rows.map(([left]) => columns(left)).filter((each) => each <= WIDEST));
  const lines = rows.flatMap(([left, right]) =>
    columns(left) > WIDEST
      ? [`  ${left}`, `  ${padded('', width)}  ${right}`]
      : [`  ${padded(left, width)}  ${right}`],
  );
  return [title, ...lines, ''];
}

/** Columns of the terminal the left side may take. */
const WIDEST = 40;
