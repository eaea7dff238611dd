/** Sentences as reports write them, and what they state about the tables: nothing, where they speak of something else. */
import type { TopicId } from './topics.ts';

export interface MentionCase {
  readonly text: string;
  readonly agency?: string;
  readonly states: readonly (readonly [TopicId, number])[];
}

export const mentionCases: readonly MentionCase[] = [
  { text: '2024年，我局共收到政府信息公开申请5件，均在规定时限内完成答复。', states: [['received', 5]] },
  { text: '全年共受理政府信息公开申请，共计12件，全部按期办结。', states: [['received', 12]] },
  {
    text: '本年新收政府信息公开申请14069件，上年结转560件。',
    states: [
      ['newlyReceived', 14069],
      ['carriedOver', 560],
    ],
  },
  {
    text: '新收政府信息公开申请１２件，结转下年度继续办理３件。',
    states: [
      ['newlyReceived', 12],
      ['carriedForward', 3],
    ],
  },
  {
    text: '收到政府信息公开申请1,234件，办结1,230件，结转至2025年4件。',
    states: [
      ['received', 1234],
      ['concluded', 1230],
      ['carriedForward', 4],
    ],
  },
  {
    text: '我单位共受理依申请公开7件，已答复7件。',
    states: [
      ['received', 7],
      ['concluded', 7],
    ],
  },
  { text: '2023年结转政府信息公开申请2件。', states: [['carriedOver', 2]] },
  {
    text: '在办结的申请中，予以公开3件，部分公开1件，不予公开0件，无法提供2件，不予处理1件，其他处理1件。',
    states: [
      ['disclosed', 3],
      ['partlyDisclosed', 1],
      ['withheld', 0],
      ['unavailable', 2],
      ['notProcessed', 1],
      ['otherHandling', 1],
    ],
  },
  {
    text: '因政府信息公开工作被申请行政复议1件（申请人撤回结案）、行政诉讼0件。',
    states: [
      ['reconsideration', 1],
      ['litigation', 0],
    ],
  },
  {
    text: '全年未发生因政府信息公开引发的行政复议、行政诉讼案件。',
    states: [
      ['reconsideration', 0],
      ['litigation', 0],
    ],
  },
  { text: '2024年，我局未收到政府信息公开申请。', states: [['newlyReceived', 0]] },
  {
    text: '全年作出行政处罚决定15件，办理行政许可230件。',
    states: [
      ['penalties', 15],
      ['licences', 230],
    ],
  },
  { text: '行政事业性收费2.02万元。', states: [['charges', 2.02]] },
  {
    text: '制发行政规范性文件5件，废止行政规范性文件1件，现行有效行政规范性文件25件。',
    states: [
      ['documentsMade', 5],
      ['documentsRepealed', 1],
      ['documentsValid', 25],
    ],
  },

  {
    text: '新受理政府信息公开申请17件，上年转结政府信息公开申请0件。',
    states: [
      ['received', 17],
      ['carriedOver', 0],
    ],
  },
  { text: '共受理依申请公开政府信息27件，26件为自然人申请。', states: [['received', 27]] },
  {
    text: '因信息公开引起的行政复议31件，行政诉讼0件。',
    states: [
      ['reconsideration', 31],
      ['litigation', 0],
    ],
  },
  { text: '我局未受理依申请公开信息申请。', states: [['newlyReceived', 0]] },

  { text: '没有因政府信息公开被提起行政诉讼的情况发生，有1件行政复议。', states: [] },
  { text: '全县共发生政府信息公开行政复议12件，全市收到申请206件。', agency: '某某县财政局', states: [] },
  {
    text: '全县共受理政府信息公开申请206件。',
    agency: '某某县人民政府',
    states: [['received', 206]],
  },
  { text: '受理的政府信息公开申请中，1件因内容不明确经补正后答复。', states: [] },
  { text: '2024年上半年收到政府信息公开申请3件，第三季度收到政府信息公开申请2件。', states: [] },
  { text: '1至6月受理政府信息公开申请1件，7月份受理政府信息公开申请2件。', states: [] },
  { text: '2024年1月1日至12月31日收到政府信息公开申请5件。', states: [['received', 5]] },
  { text: '2024年有1件涉及政府信息公开工作的行政复议。', states: [] },

  // A part, another year, another matter, an approximation.
  { text: '收到申请5件，其中自然人4件，通过网上平台收到申请3件。', states: [] },
  { text: '较上年增加政府信息公开申请3件。', states: [] },
  { text: '2023年收到政府信息公开申请9件，今年大幅减少。', states: [] },
  { text: '自条例施行以来累计收到政府信息公开申请312件。', states: [] },
  { text: '收到政府信息公开申请100余件。', states: [] },
  { text: '收到政府信息公开申请1.4万件。', states: [] },
  { text: '新收和办结政府信息公开申请分别为5件、4件。', states: [] },
  { text: '通过信函收到政府信息公开申请2件。', states: [] },
  { text: '各部门收到政府信息公开申请40件。', states: [] },
  { text: '办理12345热线诉求223件，答复网民留言92件。', states: [] },
  { text: '受理行政许可申请460件。', states: [] },
  { text: '公开行政处罚信息15件，公示行政许可结果30件。', states: [] },
  { text: '梳理行政许可事项58项。', states: [] },
  { text: '审理行政复议案件120件，出庭应诉30件。', states: [] },
  { text: '因2023年度政府信息公开申请引发行政复议1件、行政诉讼2件，均维持结果。', states: [] },
  { text: '因政府信息公开被申请行政复议，其中维持2件，纠正1件。', states: [] },
  { text: '对2件行政规范性文件予以公开，公开规范性文件6件，解读规范性文件4件。', states: [] },
  { text: '收取信息处理费120元。', states: [] },
  { text: '未发生行政诉讼败诉案件，未收到不服答复的行政复议申请。', states: [] },
  { text: '未收到书面政府信息公开申请。', states: [] },
  { text: '主动公开市政府规章13件（含新制定5件，修改4件，废止4件）。', states: [] },
  { text: '根据国办公开办函〔2021〕30号和国务院令第711号要求，报告分为6个部分。', states: [] },
  { text: '全年无政府信息公开申请结转办理情况。', states: [] },
  {
    text: '受理县长信箱信件163件，收到申请后顺延至下一年答复2件，收到纸质政府信息公开申请36件。',
    states: [],
  },
  { text: '答复率100%，平均办理时长8个工作日，培训3次45人。', states: [] },
];
