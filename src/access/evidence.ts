/** 凭证文件: what an agency has handed in as evidence, by content; the content itself lies in the file store. */
import type { AgencyId } from '../register/index.ts';
import type { AccountId } from './subject.ts';

/** Kinds that are taken, each told by the content itself and never by a name or a header. */
export const FILE_KINDS = {
  pdf: { zh: 'PDF', type: 'application/pdf' },
  ofd: { zh: 'OFD', type: 'application/ofd' },
  docx: {
    zh: 'Word',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  xlsx: { zh: 'Excel', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  doc: { zh: 'Word 97—2003', type: 'application/msword' },
  xls: { zh: 'Excel 97—2003', type: 'application/vnd.ms-excel' },
  png: { zh: 'PNG 图片', type: 'image/png' },
  jpg: { zh: 'JPEG 图片', type: 'image/jpeg' },
  gif: { zh: 'GIF 图片', type: 'image/gif' },
  webp: { zh: 'WebP 图片', type: 'image/webp' },
  bmp: { zh: 'BMP 图片', type: 'image/bmp' },
  tif: { zh: 'TIFF 图片', type: 'image/tiff' },
  txt: { zh: '纯文本', type: 'text/plain' },
} as const satisfies Readonly<Record<string, { readonly zh: string; readonly type: string }>>;
export type FileKind = keyof typeof FILE_KINDS;

export type ScanState = 'unscanned' | 'clean' | 'infected';

export interface EvidenceFile {
  readonly agency: AgencyId;
  /** `sm3:` and 64 hexadecimal digits. */
  readonly id: string;
  readonly kind: FileKind;
  readonly bytes: number;
  /** UTC, ISO text with milliseconds. */
  readonly at: string;
  readonly by: AccountId;
  readonly scan: ScanState;
}

export interface EvidenceFiles {
  /** Keeps it, unless the agency has this content already; what is kept now. */
  keep(file: EvidenceFile): Promise<EvidenceFile>;
  find(agency: AgencyId, id: string): Promise<EvidenceFile | undefined>;
  /** Of all agencies within reach. */
  unscanned(limit: number): Promise<readonly EvidenceFile[]>;
  judged(agency: AgencyId, id: string, scan: 'clean' | 'infected'): Promise<void>;
}
