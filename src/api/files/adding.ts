/** Hands in a file: told by its content, scanned where there is a scanner, then kept under its digest. */
import { z } from '@hono/zod-openapi';
import { FILE_KINDS } from '../../access/index.ts';
import { type Call, type Given, type Hung, type Problem, route, withUpload } from '../door/index.ts';
import { AGENCY } from '../register/index.ts';
import { kindOf } from './kind.ts';
import { type EvidenceMeans, FILE, isHeld, scannerOf, shownFile } from './means.ts';
import { scan } from './scan.ts';

const MOST_BYTES = 20_000_000;

const KINDS = Object.values(FILE_KINDS)
  .map(({ zh }) => zh)
  .join('、');

const PARAMS = z.strictObject({ agency: AGENCY });
type AddCall = Pick<Call<z.output<typeof PARAMS>>, 'params' | 'means' | 'moment' | 'subject'>;

export function addRoute(means: EvidenceMeans): Hung {
  return route(
    {
      method: 'post',
      path: '/agencies/{agency}/files',
      admission: { act: 'file.add', on: 'agency' },
      repetition: { unkept: '同样的内容只存一份，再交一次还是那个编号' },
      tag: '凭证文件',
      summary: '上交一个凭证文件',
      description: `按内容认格式，不看文件名：${KINDS}。带宏的、设了密码的、网页、脚本、程序都不收。登记时在凭证里写编号。`,
      params: PARAMS,
      upload: { type: 'application/octet-stream', maxBytes: MOST_BYTES },
      fails: ['infected'],
      answer: { status: 201, body: FILE, description: '已经收下' },
    },
    (call) => withUpload(call, MOST_BYTES, (bytes) => added(call, bytes, means)),
  );
}

async function added(
  { params: { agency }, means, moment, subject }: AddCall,
  bytes: Uint8Array | undefined,
  { evidence, settings }: EvidenceMeans,
): Promise<Given> {
  if (bytes === undefined) return { problem: TOO_LARGE };
  const kind = await kindOf(bytes);
  if (kind === undefined) return { problem: WRONG_KIND };
  const scanner = await scannerOf(settings);
  const verdict = scanner ? await scan(bytes, scanner) : undefined;
  // What is known to be harmful is not even kept.
  if (verdict === 'infected') return { problem: INFECTED };
  const { id, bytes: size } = await means.files.put(once(bytes), { maxBytes: MOST_BYTES });
  const [at, by] = [moment.now, subject?.account ?? ''];
  const kept = await evidence.keep({ agency, id, kind, bytes: size, at, by, scan: verdict ?? 'unscanned' });
  const file = verdict === 'clean' && kept.scan === 'unscanned' ? { ...kept, scan: verdict } : kept;
  if (file !== kept) await evidence.judged(agency, id, 'clean');
  return { json: shownFile(file, isHeld(file, scanner)) };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

const TOO_LARGE: Problem = {
  code: 'too-large',
  detail: `文件最大 ${MOST_BYTES / 1_000_000} MB，请压缩图片或者分成几个文件。`,
};
const WRONG_KIND: Problem = {
  code: 'wrong-type',
  detail: `这个文件的内容不是可以收的格式。可以收：${KINDS}；不收带宏的、设了密码的、已经损坏的。`,
};
export const INFECTED: Problem = {
  code: 'infected',
  detail: '查毒发现这个文件有病毒，不能用作凭证。请在来源的电脑上查杀，重新取得文件。',
};
