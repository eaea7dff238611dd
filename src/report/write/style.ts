/**
 * The look of the page, said once for all formats: GB/T 9704—2012 for official documents (A4, type area
 * 156 mm × 225 mm, title 小标宋 size 2, text 仿宋 size 3, headings 黑体 size 3, page numbers between dashes).
 */

/** Millimetres. */
export const page = {
  width: 210,
  height: 297,
  margin: { top: 37, right: 26, bottom: 35, left: 28 },
  /** Width of the type area; every table is as wide. */
  text: 156,
} as const;

/** Points. */
export const type = { title: 22, heading: 16, body: 16, pageNumber: 14, linePitch: 29 } as const;

export type FontRole = 'title' | 'heading' | 'body' | 'table';

interface Font {
  /** The name official templates use. */
  readonly name: string;
  /** What to take where it is not installed, best first: family names as Windows, macOS, WPS and Linux know them. */
  readonly fallbacks: readonly string[];
}

export const fonts: Readonly<Record<FontRole, Font>> = {
  title: {
    name: '方正小标宋简体',
    fallbacks: [
      '方正小标宋_GBK',
      'FZXiaoBiaoSong-B05S',
      'FZXiaoBiaoSong-B05',
      '华文中宋',
      'STZhongsong',
      '宋体',
      'SimSun',
    ],
  },
  heading: {
    name: '黑体',
    fallbacks: ['SimHei', '方正黑体_GBK', 'FZHei-B01', '华文黑体', 'STHeiti', 'Heiti SC'],
  },
  body: {
    name: '仿宋_GB2312',
    fallbacks: [
      'FangSong_GB2312',
      '仿宋',
      'FangSong',
      '方正仿宋_GBK',
      'FZFangSong-Z02',
      '华文仿宋',
      'STFangsong',
    ],
  },
  table: {
    name: '宋体',
    fallbacks: ['SimSun', '方正书宋_GBK', 'FZShuSong-Z01', '华文宋体', 'STSong', 'Songti SC'],
  },
};

/** The mark on every page of a draft. */
export const DRAFT_MARK = '草稿';
