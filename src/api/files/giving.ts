/** Gives a file back: what is known of it, and its content, always to be saved and never to be shown by the browser. */
import { type EvidenceFile, FILE_KINDS } from '../../access/index.ts';
import { enterLook, etagOf, type Given, type Hung, type Problem, route } from '../door/index.ts';
import { INFECTED } from './adding.ts';
import { type EvidenceMeans, FILE, isHeld, ONE_FILE, scannerOf, shownFile } from './means.ts';

const ABSENT: Problem = { code: 'not-found', detail: '本机关没有这个文件。' };
const NOT_SCANNED: Problem = {
  code: 'not-scanned',
  detail: '这个文件还没有查毒，查过才能打开。几分钟后再试；一直如此的，请系统管理员检查查毒服务。',
  retryAfter: 60,
};

export function fileRoutes({ evidence, settings }: EvidenceMeans): Hung[] {
  return [
    route(
      {
        method: 'get',
        path: '/agencies/{agency}/files/{file}',
        admission: { act: 'file.see', on: 'agency' },
        tag: '凭证文件',
        summary: '一个凭证文件的情况',
        params: ONE_FILE,
        answer: { body: FILE, description: '格式、大小、查毒结果' },
      },
      async ({ params }) => {
        const file = await evidence.find(params.agency, params.file);
        if (!file) return { problem: ABSENT };
        const held = isHeld(file, await scannerOf(settings));
        return { json: shownFile(file, held), etag: etagOf(`${file.scan}-${held}`) };
      },
    ),
    route(
      {
        method: 'get',
        path: '/agencies/{agency}/files/{file}/content',
        admission: { act: 'file.see', on: 'agency' },
        tag: '凭证文件',
        summary: '下载一个凭证文件；每次下载都留有审计',
        params: ONE_FILE,
        answer: { types: Object.values(FILE_KINDS).map(({ type }) => type), description: '文件的内容' },
        fails: ['infected', 'not-scanned'],
      },
      async (call): Promise<Given> => {
        const { agency, file: id } = call.params;
        const file = await evidence.find(agency, id);
        if (!file) return { problem: ABSENT };
        if (isHeld(file, await scannerOf(settings)))
          return { problem: file.scan === 'infected' ? INFECTED : NOT_SCANNED };
        const content = await call.means.files.get(id);
        // Evidence shows who applied: whoever opens it is on record, as with the fields behind the seal.
        await enterLook(call, 'file.see', id);
        return { response: new Response(ReadableStream.from(content), { headers: headersOf(file) }) };
      },
    ),
  ];
}

/** Named by its digest: what a sender called it may hold a person's name. */
function headersOf({ id, kind, bytes }: EvidenceFile): Record<string, string> {
  return {
    'Content-Type': FILE_KINDS[kind].type,
    'Content-Length': String(bytes),
    'Content-Disposition': `attachment; filename="${id.slice('sm3:'.length, 'sm3:'.length + 16)}.${kind}"`,
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'Cache-Control': 'no-store',
  };
}
