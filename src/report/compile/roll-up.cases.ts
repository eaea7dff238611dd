/** Whose registers go into which report. 条例§49 */
import type { AgencyProfile } from '../../register/index.ts';
import { agency } from './bookings.cases.ts';

/** A county with two bureaus and a town; below one bureau a branch and a branch of that branch. Another county beside. */
const COUNTY: readonly AgencyProfile[] = [
  body('county', '示例县人民政府', { level: 'government' }),
  body('housing', '示例县住房和城乡建设局', { parent: 'county' }),
  body('urban', '示例县城市管理局', { parent: 'county' }),
  body('brigade', '示例县城市管理大队', { parent: 'urban', reportsThrough: 'urban', level: 'branch' }),
  body('squad', '示例县城市管理一中队', { parent: 'brigade', reportsThrough: 'brigade', level: 'branch' }),
  body('town', '示例镇人民政府', { parent: 'county', level: 'township' }),
  body('other', '邻县人民政府', { level: 'government' }),
];

/** The branch of the county reports through a bureau outside; the bureau's own branch lies inside another's area. */
const CROSSING: readonly AgencyProfile[] = [
  body('county', '示例县人民政府', { level: 'government' }),
  body('branch', '示例市环境局示例县分局', { parent: 'county', reportsThrough: 'bureau', level: 'branch' }),
  body('bureau', '示例市环境局', { parent: 'city' }),
  body('urban', '示例县城市管理局', { parent: 'county' }),
  body('far', '驻外工作站', { parent: 'city', reportsThrough: 'urban', level: 'branch' }),
  body('city', '示例市人民政府', { level: 'government' }),
];

function body(id: string, name: string, more: Partial<AgencyProfile>): AgencyProfile {
  return agency({ id, name, level: 'department', ...more });
}

export const COVERED: readonly {
  readonly title: string;
  readonly agencies: readonly AgencyProfile[];
  readonly root: string;
  readonly own: readonly string[];
  readonly area: readonly string[] | null;
  readonly members?: Readonly<Record<string, readonly string[]>>;
  readonly notes?: readonly string[];
}[] = [
  { title: '单独的机关', agencies: COUNTY, root: 'housing', own: ['housing'], area: null },
  {
    title: '经由它报送的，一级一级都算',
    agencies: COUNTY,
    root: 'urban',
    own: ['urban', 'brigade', 'squad'],
    area: null,
  },
  {
    title: '政府汇总全地区，每本台账一次',
    agencies: COUNTY,
    root: 'county',
    own: ['county'],
    area: ['county', 'housing', 'urban', 'brigade', 'squad', 'town'],
    members: {
      county: ['county'],
      housing: ['housing'],
      urban: ['urban', 'brigade', 'squad'],
      town: ['town'],
    },
  },
  {
    title: '上级没有登记的，自己就是顶',
    agencies: COUNTY.slice(1),
    root: 'town',
    own: ['town'],
    area: null,
  },
  {
    title: '报送越出地区：说明不可比',
    agencies: CROSSING,
    root: 'county',
    own: ['county'],
    area: ['county', 'branch', 'urban'],
    members: { county: ['county'], branch: ['branch'], urban: ['urban'] },
    notes: ['示例市环境局示例县分局在本地区之内，却经由', '驻外工作站在本地区之外，却经由'],
  },
  {
    title: '市里汇总时两边都在地区之内',
    agencies: CROSSING.map((each) => (each.id === 'county' ? { ...each, parent: 'city' } : each)),
    root: 'city',
    own: ['city'],
    area: ['county', 'branch', 'bureau', 'urban', 'far', 'city'],
    members: { county: ['county'], bureau: ['branch', 'bureau'], urban: ['urban', 'far'], city: ['city'] },
  },
];

export const CIRCLES: readonly {
  readonly title: string;
  readonly agencies: readonly AgencyProfile[];
  readonly root: string;
  readonly says: readonly string[];
}[] = [
  { title: '没有这个机关', agencies: COUNTY, root: 'nobody', says: ['没有登记代号为“nobody”的机关。'] },
  {
    title: '上级成圈，报送也成圈，一次说清',
    agencies: [
      body('a', '甲局', { parent: 'b' }),
      body('b', '乙局', { parent: 'c' }),
      body('c', '丙局', { parent: 'b', reportsThrough: 'd' }),
      body('d', '丁局', { reportsThrough: 'c' }),
    ],
    root: 'a',
    says: ['上级机关成了圈：乙局 → 丙局 → 乙局。', '报送关系成了圈：丙局 → 丁局 → 丙局。'],
  },
];
