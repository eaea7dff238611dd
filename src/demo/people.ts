/** Applicants who do not exist: invented names, numbers of a region that has none, telephone numbers kept for examples. */

import type { ApplicantNature } from '../law/index.ts';
import type { Applicant } from '../register/index.ts';
import type { Dice } from './dice.ts';

const FAMILY = [
  '赵',
  '钱',
  '孙',
  '李',
  '周',
  '吴',
  '郑',
  '王',
  '冯',
  '陈',
  '褚',
  '卫',
  '蒋',
  '沈',
  '韩',
  '杨',
];
const GIVEN = ['示例', '样本', '虚构', '例文', '拟名', '代称', '假设', '测试', '范例', '演示'];
const TRADES = ['建材', '物流', '农业', '纺织', '食品', '机电', '园林', '环保'];

/** 659999 is no division of any kind, so that no number made from it was ever issued. */
const NOWHERE = '659999';
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

/** A number whose check digit holds, for a person who was never born. */
function residentNumber(dice: Dice): string {
  const born = `${dice.whole(1955, 2002)}${two(dice.whole(1, 12))}${two(dice.whole(1, 28))}`;
  const first = `${NOWHERE}${born}${String(dice.whole(0, 999)).padStart(3, '0')}`;
  const sum = WEIGHTS.reduce((all, weight, at) => all + weight * Number(first[at]), 0);
  return `${first}${CHECKS[sum % 11]}`;
}

const two = (n: number) => String(n).padStart(2, '0');

function phone(dice: Dice): string {
  return `1990000${String(dice.whole(0, 9999)).padStart(4, '0')}`;
}

const ORGANISATIONS: Readonly<Partial<Record<ApplicantNature, (dice: Dice) => string>>> = {
  company: (dice) => `示例${dice.pick(TRADES)}${dice.whole(1, 99)}号有限公司`,
  individualBusiness: (dice) => `示例${dice.pick(TRADES)}${dice.whole(1, 99)}号经营部`,
  researchInstitute: (dice) => `示例环境科学研究所第${dice.whole(1, 9)}室`,
  charity: (dice) => `示例公益服务中心第${dice.whole(1, 9)}站`,
  lawFirm: (dice) => `示例第${dice.whole(1, 40)}律师事务所`,
  legalAidOffice: (dice) => `示例法律援助第${dice.whole(1, 9)}工作站`,
  otherOrganisation: (dice) => `示例第${dice.whole(1, 60)}业主委员会`,
};

/** Somebody who applies; organisations show a paper whose number nobody checks here. */
export function inventedApplicant(dice: Dice, nature: ApplicantNature = 'person'): Applicant {
  const organisation = ORGANISATIONS[nature];
  if (!organisation) {
    const name = `${dice.pick(FAMILY)}${dice.pick(GIVEN)}`;
    return {
      nature,
      name,
      contact: phone(dice),
      paper: { kind: 'residentNumber', number: residentNumber(dice) },
    };
  }
  const number = `EXAMPLE${dice.whole(100000, 999999)}`;
  return { nature, name: organisation(dice), contact: phone(dice), paper: { kind: 'otherPaper', number } };
}
