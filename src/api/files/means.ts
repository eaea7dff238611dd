/** What the addresses of files are made with, and what they give. */
import { z } from '@hono/zod-openapi';
import { type EvidenceFile, type EvidenceFiles, FILE_KINDS, type Settings } from '../../access/index.ts';
import { AGENCY } from '../register/index.ts';
import type { Scanner } from './scan.ts';

export interface EvidenceMeans {
  readonly evidence: EvidenceFiles;
  readonly settings: Settings;
}

const FILE_ID = z
  .string()
  .regex(/^sm3:[0-9a-f]{64}$/, '应为文件编号，如 sm3: 和 64 位十六进制数。')
  .openapi({ description: '文件编号，由内容而定', example: `sm3:${'0'.repeat(64)}` });

export const ONE_FILE = z.strictObject({ agency: AGENCY, file: FILE_ID });

export const FILE = z
  .object({
    id: FILE_ID,
    kind: z.enum(Object.keys(FILE_KINDS) as [keyof typeof FILE_KINDS]),
    label: z.string(),
    bytes: z.int(),
    at: z.string(),
    by: z.string(),
    scan: z.enum(['unscanned', 'clean', 'infected']),
    /** Not given out: infected, or not scanned although there is a scanner. */
    held: z.boolean(),
  })
  .openapi('EvidenceFile');

export async function scannerOf(settings: Settings): Promise<Scanner | null> {
  return (await settings.current()).general.scanner;
}

export function isHeld({ scan }: EvidenceFile, scanner: Scanner | null): boolean {
  return scan === 'infected' || (scan === 'unscanned' && scanner !== null);
}

export function shownFile({ agency: _, ...file }: EvidenceFile, held: boolean): z.output<typeof FILE> {
  return { ...file, label: FILE_KINDS[file.kind].zh, held };
}
