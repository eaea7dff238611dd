/** 复议法§23, §24 and 法释8§1: basis and day → block; agency and day → review bodies. */
import type { Notation } from '../citation/index.ts';
import type { RemedySettings, Respondent } from './index.ts';

export const BLOCKS: readonly {
  law: Notation;
  title: string;
  bases: readonly Notation[];
  on: string;
  settings?: Partial<RemedySettings>;
  block?: 'A' | 'B';
  refused?: readonly string[];
}[] = [
  { law: '复议法§23.1(4)', title: '国家秘密，复议前置', bases: ['条例§14'], on: '2026-03-02', block: 'A' },
  { law: '复议法§23.1(4)', title: '第三方权益，复议前置', bases: ['条例§15'], on: '2026-03-02', block: 'A' },
  {
    law: '复议法§23.1(4)',
    title: '过程性信息，复议前置',
    bases: ['条例§16.2'],
    on: '2026-03-02',
    block: 'A',
  },
  { law: '复议法§23.1(4)', title: '新法施行首日', bases: ['条例§14'], on: '2024-01-01', block: 'A' },
  { law: '复议法2017§9', title: '新法施行前一日，自选', bases: ['条例§14'], on: '2023-12-31', block: 'B' },
  { law: '条例§56', title: '条例修订施行首日，自选', bases: ['条例§16.1'], on: '2019-05-15', block: 'B' },
  {
    law: '条例§56',
    title: '修订以前不收录',
    bases: ['条例§14'],
    on: '2019-05-14',
    refused: ['只收录到2019-05-15'],
  },
  { law: '法释8§1(1)', title: '信息不存在，自选', bases: ['条例§36(4)'], on: '2026-03-02', block: 'B' },
  {
    law: '法释8§1(1)',
    title: '行政查询事项不在前置之内',
    bases: ['条例§36(7)'],
    on: '2026-03-02',
    block: 'B',
  },
  { law: '法释8§1(1)', title: '重复申请，自选', bases: ['条例§36(6)'], on: '2026-03-02', block: 'B' },
  { law: '法释8§1(1)', title: '需要加工、分析，自选', bases: ['条例§38'], on: '2025-06-01', block: 'B' },
  {
    law: '复议法§23.1(4)',
    title: '新法与司法解释之间，无法提供仍自选',
    bases: ['条例§38'],
    on: '2025-05-31',
    block: 'B',
  },
  { law: '法释8§2', title: '逾期不答复，自选', bases: ['法释8§2'], on: '2025-06-01', block: 'B' },
  {
    law: '法释8§2',
    title: '司法解释施行前不能引用它',
    bases: ['法释8§2'],
    on: '2025-05-31',
    refused: ['尚未施行'],
  },
  { law: '条例§36(2)', title: '予以公开，自选', bases: ['条例§36(2)'], on: '2026-03-02', block: 'B' },
  {
    law: '条例§37',
    title: '部分公开，一部分依第十五条不公开',
    bases: ['条例§37', '条例§15'],
    on: '2026-03-02',
    block: 'A',
  },
  {
    law: '条例§37',
    title: '部分公开，其余不属于政府信息',
    bases: ['条例§37', '条例§2'],
    on: '2026-03-02',
    block: 'B',
  },
  {
    law: '条例§37',
    title: '部分公开，设定为不前置',
    bases: ['条例§37', '条例§15'],
    on: '2026-03-02',
    settings: { partIsEnough: false },
    block: 'B',
  },
  {
    law: '复议法§23.1(4)',
    title: '整件不公开不受部分公开的设定影响',
    bases: ['条例§15'],
    on: '2026-03-02',
    settings: { partIsEnough: false },
    block: 'A',
  },
  {
    law: '复议法§23.1(4)',
    title: '设定为一切拒绝都前置：信息不存在',
    bases: ['条例§36(4)'],
    on: '2026-03-02',
    settings: { reconsiderationFirst: 'everyRefusal' },
    block: 'A',
  },
  {
    law: '复议法§23.1(4)',
    title: '设定为一切拒绝都前置：予以公开仍自选',
    bases: ['条例§36(2)'],
    on: '2026-03-02',
    settings: { reconsiderationFirst: 'everyRefusal' },
    block: 'B',
  },
  { law: '条例§36', title: '没有写依据', bases: [], on: '2026-03-02', refused: ['没有写明答复所依据的条款'] },
  {
    law: '条例§56',
    title: '依据是旧条例',
    bases: ['条例2007§14'],
    on: '2026-03-02',
    refused: ['已于2019-05-15废止'],
  },
];

const branch = { kind: 'branch', actsInOwnName: true, parentGovernment: '云溪市人民政府' } as const;

export const BODIES: readonly {
  law: Notation;
  title: string;
  respondent: Respondent;
  on: string;
  names?: readonly string[];
  refused?: string;
}[] = [
  {
    law: '复议法§24.1(1)',
    title: '工作部门',
    respondent: { kind: 'department', government: '青禾县人民政府', superior: '云溪市生态环境局' },
    on: '2026-03-02',
    names: ['青禾县人民政府'],
  },
  {
    law: '复议法2017§12',
    title: '工作部门，旧法可选上一级主管部门',
    respondent: { kind: 'department', government: '青禾县人民政府', superior: '云溪市生态环境局' },
    on: '2023-12-31',
    names: ['青禾县人民政府', '云溪市生态环境局'],
  },
  {
    law: '复议法2017§12',
    title: '工作部门，旧法，没有上一级主管部门',
    respondent: { kind: 'department', government: '青禾县人民政府' },
    on: '2023-12-31',
    names: ['青禾县人民政府'],
  },
  {
    law: '复议法§24.1(1)',
    title: '工作部门，新法施行首日',
    respondent: { kind: 'department', government: '青禾县人民政府', superior: '云溪市生态环境局' },
    on: '2024-01-01',
    names: ['青禾县人民政府'],
  },
  {
    law: '复议法§24.1(2)',
    title: '乡镇政府',
    respondent: { kind: 'government', superiorGovernment: '青禾县人民政府' },
    on: '2026-03-02',
    names: ['青禾县人民政府'],
  },
  {
    law: '复议法§24.4',
    title: '按行政区划设立的分局，市县两级政府都可以',
    respondent: { ...branch, localGovernment: '青禾县人民政府' },
    on: '2026-03-02',
    names: ['云溪市人民政府', '青禾县人民政府'],
  },
  {
    law: '复议法§24.4',
    title: '不按行政区划设立的派出机构',
    respondent: branch,
    on: '2026-03-02',
    names: ['云溪市人民政府'],
  },
  {
    law: '复议法§24.1(1)',
    title: '分局不能以自己名义，市局为被申请人',
    respondent: { ...branch, actsInOwnName: false, localGovernment: '青禾县人民政府' },
    on: '2026-03-02',
    names: ['云溪市人民政府'],
  },
  {
    law: '复议法§24.4',
    title: '分局的权限没有确定',
    respondent: { ...branch, actsInOwnName: undefined },
    on: '2026-03-02',
    refused: '尚未确定',
  },
  {
    law: '复议法2017§12',
    title: '旧法下的分局不收录',
    respondent: branch,
    on: '2023-12-31',
    refused: '只收录了政府工作部门',
  },
];
