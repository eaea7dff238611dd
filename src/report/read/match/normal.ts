/** Text made comparable: one width, one script, no ornaments. Only for comparing; what is kept stays as printed. */
import { unifyRadicals } from '../formats/radicals.ts';

/** Traditional characters that stand in labels and section titles, each before its simplified one. */
const VARIANTS = `
  開开 業业 組组 織织 務务 機机 構构 總总 計计 結结 轉转 辦办 會会 國国 規规 範范 發发 訴诉 訟讼 複复 復复 維维 糾纠 續续
  繼继 應应 請请 數数 處处 許许 罰罚 強强 費费 項项 關关 係系 報报 議议 審审 決决 執执 內内 類类 過过 動动 實实 屬属 對对
  屆届 無无 現现 製制 書书 獲获 確确 認认 據据 還还 終终 條条 與与 舉举 訪访 補补 問问 題题 進进 況况 體体 採采 購购 額额
  員员 於于 後后 長长 給给 級级 單单 號号 準准 佈布 啟启 佔占 値值 爲为 為为 設设 點点 監监 檢检 驗验 權权 責责 濫滥 縣县
  區区 廳厅 產产 環环 護护 節节 檔档 減减 増增 義义 縂总 両两 単单 參参 來来 種种 們们 則则 創创 廢废 專专
  萬万 這这 祕秘 穩稳 詢询 沒没 當当 覆复 師师 經经 繳缴 納纳
  將将 匯汇 編编
`;

const simplified = new Map(
  VARIANTS.trim()
    .split(/\s+/)
    .map((pair) => [...pair] as [string, string]),
);

const TRADITIONAL = new RegExp(`[${[...simplified.keys()].join('')}]`, 'gu');

const PLAIN = /^[\x20-\x7e\u3001\u3002\u4e00-\u9fff“”‘’]*$/;

/** One width, unified ideographs, no zero-width or control characters; white space as it was but for exotic blanks. */
export function oneWidth(text: string): string {
  if (PLAIN.test(text)) return text;
  return unifyRadicals(text.normalize('NFKC')).replace(/[\u200b-\u200f\u2060\ufeff\u00ad\u202a-\u202e]/g, '');
}

/** The text in simplified characters, as far as titles and labels need it; length unchanged. */
export function simplify(text: string): string {
  return text.replace(TRADITIONAL, (char) => simplified.get(char) ?? char);
}

const bonesOf = new Map<string, string>();

/** The Han characters of a text, simplified: what is left of a label once numbering, brackets and blanks are gone. */
export function bones(text: string): string {
  const known = bonesOf.get(text);
  if (known !== undefined) return known;
  let out = '';
  for (const char of oneWidth(text)) {
    if (/\p{Script=Han}/u.test(char)) out += simplified.get(char) ?? char;
  }
  if (bonesOf.size > 4_000) bonesOf.clear();
  bonesOf.set(text, out);
  return out;
}

/** A label's bones without the number before it: 一、 （二） 3. 第四项 */
export function core(label: string): string {
  return bones(
    oneWidth(label).replace(/^\s*[（(]?[一二三四五六七八九十\d]{1,3}[)）]?[、.．,，:：)）]?\s*(?=\S)/u, ''),
  );
}
