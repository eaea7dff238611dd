/**
 * PDF fonts often name an ideograph by the radical that looks like it: 长 arrives as ⻓, 民 as ⺠, 一 as ⼀. Here each
 * such sign is turned back into the ideograph that a reader sees.
 *
 * Source: Unicode Character Database, EquivalentUnifiedIdeograph.txt (version 14), for the CJK Radicals Supplement;
 * the Kangxi radicals have a compatibility mapping of their own. U+2E80 has no equivalent and stays.
 */

/** Radical and ideograph side by side, in code point order: the whole block U+2E80–2EF3. */
const PAIRS = `
  ⺁厂 ⺂乛 ⺃乚 ⺄乙 ⺅亻 ⺆冂 ⺇𠘨 ⺈刀 ⺉刂 ⺊卜 ⺋㔾 ⺌小 ⺍小 ⺎兀 ⺏尣 ⺐尢 ⺑𡯂 ⺒巳 ⺓幺 ⺔彑 ⺕彐 ⺖忄 ⺗心 ⺘扌
  ⺙攵 ⺛旡 ⺜日 ⺝月 ⺞歺 ⺟母 ⺠民 ⺡氵 ⺢氺 ⺣灬 ⺤爫 ⺥爫 ⺦丬 ⺧牛 ⺨犭 ⺩王 ⺪𤴔 ⺫目 ⺬示 ⺭礻 ⺮𥫗 ⺯糹 ⺰纟 ⺱罓
  ⺲罒 ⺳㓁 ⺴冗 ⺵𦉫 ⺶羊 ⺷𦍌 ⺸𦍋 ⺹耂 ⺺肀 ⺻聿 ⺼肉 ⺽𦥑 ⺾艹 ⺿艹 ⻀艹 ⻁虎 ⻂衤 ⻃覀 ⻄西 ⻅见 ⻆角 ⻇𧢲 ⻈讠 ⻉贝
  ⻊𧾷 ⻋车 ⻌辶 ⻍辶 ⻎辶 ⻏邑 ⻐钅 ⻑長 ⻒镸 ⻓长 ⻔门 ⻕𨸏 ⻖阝 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻞𩙿 ⻟飠 ⻠饣 ⻡𩠐
  ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻱龜 ⻲亀 ⻳龟
`;

const UNIFIED: ReadonlyMap<string, string> = new Map(
  PAIRS.trim()
    .split(/\s+/u)
    .map((pair) => {
      const [radical = '', ideograph = ''] = pair;
      return [radical, ideograph];
    }),
);

const RADICAL = /[\u2E80-\u2EF3\u2F00-\u2FD5]/gu;

/** The text with every CJK and Kangxi radical replaced by its unified ideograph; everything else is left alone. */
export function unifyRadicals(text: string): string {
  return text.replace(RADICAL, (sign) => UNIFIED.get(sign) ?? sign.normalize('NFKC'));
}
