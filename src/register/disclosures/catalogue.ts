/** Whether the entry of the catalogue is complete and right: what the law says about each field of it. */
import {
  cite,
  covers,
  DUTIES,
  itemsFor,
  type LocalLevel,
  type Notation,
  type Reason,
} from '../../law/index.ts';
import type { AgencyProfile } from '../agencies/index.ts';
import { firstDayOf } from '../charges/index.ts';
import { numberFaults } from '../documents/index.ts';
import type { DateText } from '../entry/index.ts';
import type { DisclosureMetadata } from './metadata.ts';

const CATALOGUE = cite('条例§12');
const MAKER = cite('条例§10');

/** 条例§21 speaks of cities with districts, counties and townships; a province's bodies keep to 条例§20. */
export function levelOf({ level, region }: AgencyProfile): LocalLevel | undefined {
  if (level === 'township') return 'township';
  return region.slice(2, 6) === '0000' ? undefined : 'cityOrCounty';
}

/** 发布机构: who is responsible for disclosing it. 条例§10 */
export function issuerOf({ origin }: Pick<DisclosureMetadata, 'origin'>, { name }: AgencyProfile): string {
  if (origin.kind === 'joint') return origin.lead;
  return origin.kind === 'fromAgency' ? origin.agency : name;
}

/** Every reason why an entry formed on a day cannot stand as it is. */
export function metadataFaults(metadata: DisclosureMetadata, on: DateText, profile: AgencyProfile): Reason[] {
  const { summary, number, writtenOn } = metadata;
  const found = [
    [...summary].length > 100 && { text: '内容概述应在一百字以内。', law: CATALOGUE },
    ...(number === null ? [] : numberFaults(number, writtenOn ?? on)),
    number !== null && writtenOn === null && { text: '有文号的应当写明成文日期。', law: CATALOGUE },
    writtenOn !== null &&
      writtenOn > on && { text: `成文日期${writtenOn}晚于生成日期${on}。`, law: CATALOGUE },
    ...itemFaults(metadata, profile),
    ...makerFaults(metadata, profile),
    ...resultFaults(metadata, on),
    ...dutyFaults(metadata, on),
  ];
  return found.filter((fault) => fault !== false);
}

function itemFaults({ item }: DisclosureMetadata, profile: AgencyProfile): Reason[] {
  const fitting = itemsFor(levelOf(profile)).filter(({ law }) => law === item.law);
  if (fitting.length === 0) {
    return [
      { text: `目录中没有“${item.law}”这一项，应为条例第二十条的一项或者第二十一条。`, law: cite('条例§20') },
    ];
  }
  if (item.law !== '条例§21' || fitting.some(({ zh }) => zh === item.topic)) return [];
  const topics = fitting.map(({ zh }) => zh).join('、');
  return [{ text: `请写明属于第二十一条的哪一类：${topics}。`, law: cite('条例§21') }];
}

function makerFaults(metadata: DisclosureMetadata, profile: AgencyProfile): Reason[] {
  const { origin, attribute } = metadata;
  if (attribute.kind !== 'proactive') return [];
  const issuer = issuerOf(metadata, profile);
  if (origin.kind === 'fromAgency') {
    return origin.publishedAt === undefined
      ? [{ text: `从其他机关取得的信息由${issuer}负责公开；其公开以后可以转载，请写明网址。`, law: MAKER }]
      : [];
  }
  return issuer === profile.name
    ? []
    : [{ text: `共同制作的信息由牵头的${issuer}负责公开，不由本机关公开。`, law: MAKER }];
}

function resultFaults({ result, item }: DisclosureMetadata, on: DateText): Reason[] {
  if (!result) return [];
  const fitting = result.kind === 'licence' ? '条例§20(5)' : '条例§20(6)';
  const found = [
    result.decidedOn > on && { text: `决定日期${result.decidedOn}晚于生成日期${on}。`, law: cite(fitting) },
    item.law !== fitting && { text: '许可结果归第二十条第五项，处罚决定归第六项。', law: cite(fitting) },
  ];
  return found.filter((fault) => fault !== false);
}

const SHAPES = {
  month: { pattern: /^\d{4}-(0[1-9]|1[0-2])$/, like: '2024-03' },
  quarter: { pattern: /^\d{4}-Q[1-4]$/, like: '2024-Q1' },
  year: { pattern: /^\d{4}$/, like: '2024' },
} as const;

function dutyFaults({ duty, item }: DisclosureMetadata, on: DateText): Reason[] {
  if (!duty) return [];
  const { zh, item: dutyItem, rhythm, bases } = DUTIES[duty.duty];
  const law = cite(bases[0] ?? dutyItem);
  const misplaced = !isCovered(dutyItem, item.law) && {
    text: `“${zh}”属于${dutyItem}，与所选目录项不符。`,
    law: cite(dutyItem),
  };
  const found = [misplaced, periodFault(duty.about, rhythm, zh, law, on)];
  return found.filter((fault) => fault !== false);
}

function isCovered(wide: Notation, narrow: string): boolean {
  const found = itemsFor(undefined).find(({ law }) => law === narrow);
  return found !== undefined && covers(cite(wide), cite(found.law));
}

function periodFault(
  about: string,
  rhythm: (typeof DUTIES)[keyof typeof DUTIES]['rhythm'],
  zh: string,
  law: Reason['law'],
  on: DateText,
): false | Reason {
  if (rhythm.kind !== 'every') return about !== '' && { text: `“${zh}”不分期间，请不要填写期间。`, law };
  const { pattern, like } = SHAPES[rhythm.period];
  if (!pattern.test(about)) return { text: `“${zh}”请写明期间，如${like}。`, law };
  return firstDayOf(about).toString() > on && { text: `${about}在生成日期${on}还没有开始。`, law };
}
