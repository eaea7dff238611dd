/** Every command of the register as an address of its own, made from the command's own schema. */
import { z } from '@hono/zod-openapi';
import { ACTS, type Act, type EvidenceFiles } from '../../access/index.ts';
import {
  type BaseCommand,
  CORRECTION_COMMANDS,
  MATTER_KINDS,
  MATTERS,
  type Matter,
  parseCommand,
} from '../../register/index.ts';
import { type Call, type Given, type Hung, route } from '../door/index.ts';
import { FOLDERS, tagOf } from './kinds.ts';
import { labelOfCommand } from './labels.ts';
import { ACCEPTED, give } from './ordered.ts';
import { AGENCY, MATTER_ID } from './params.ts';

/** Commands with a way of their own: looking into sealed fields gives them back; a report's figures are not typed. */
const ELSEWHERE: ReadonlySet<string> = new Set(['person.reveal', 'year.signOff', 'year.close']);

/** Asked before a command is given, by its type; undefined: nothing stands against it. */
export type CommandGuards = Readonly<Record<string, (call: Call) => Promise<Given | undefined>>>;

export function commandRoutes(evidence: EvidenceFiles, guards: CommandGuards): Hung[] {
  const own = Object.values(MATTERS).flatMap((matter) =>
    Object.entries(matter.commands)
      .filter(([type]) => !ELSEWHERE.has(type))

      .map(([type, schema]) => {
        const before = async (call: Call) =>
          (await missingFile(call as AtAgency, evidence)) ?? guards[type]?.(call);
        return commandRoute(matter, type, schema as z.ZodObject, before);
      }),
  );
  return [...own, ...Object.keys(CORRECTION_COMMANDS).map(correctionRoute)];
}

type AtAgency = Call<{ readonly agency: string }>;

function commandRoute(
  matter: Matter,
  type: string,
  schema: z.ZodObject,
  before: (call: Call) => Promise<Given | undefined>,
): Hung {
  const verb = type.slice(type.indexOf('.') + 1);
  const opens = matter.opens?.includes(type) ?? false;
  const folder = `/agencies/{agency}/${FOLDERS[matter.kind]}`;
  const named = matter.identity !== 'single' && !opens;
  return route(
    {
      method: 'post',
      path: named ? `${folder}/{matter}/${verb}` : `${folder}/${verb}`,
      admission: { act: actOf(type), on: type === 'agency.establish' ? 'installation' : 'agency' },
      repetition: 'register',
      versioned: true,
      tag: tagOf(matter.kind),
      summary: `${MATTER_KINDS[matter.kind]}：${labelOfCommand(type)}`,
      params: named
        ? z.strictObject({ agency: AGENCY, matter: MATTER_ID })
        : z.strictObject({ agency: AGENCY }),
      body: schema.omit({ type: true, matter: true }),
      answer: { body: ACCEPTED, description: '已经登记' },
    },
    async (call) => (await before(call)) ?? commanded(call, type),
  );
}

function correctionRoute(type: string): Hung {
  return route(
    {
      method: 'post',
      path: `/agencies/{agency}/corrections/${type.slice('correction.'.length)}`,
      admission: { act: actOf(type), on: 'agency' },
      repetition: 'register',
      versioned: true,
      tag: '台账更正',
      summary: `台账更正：${labelOfCommand(type)}`,
      params: z.strictObject({ agency: AGENCY }),
      body: (CORRECTION_COMMANDS[type as keyof typeof CORRECTION_COMMANDS] as z.ZodObject).omit({
        type: true,
      }),
      answer: { body: ACCEPTED, description: '已经登记' },
    },
    (call) => commanded(call, type),
  );
}

/** Evidence names its file by content: one that the agency never handed in would show nothing to anybody. */
async function missingFile({ body, params }: AtAgency, files: EvidenceFiles): Promise<Given | undefined> {
  const { evidence } = body as { readonly evidence?: { readonly file?: string } };
  if (evidence?.file === undefined || (await files.find(params.agency, evidence.file))) return undefined;
  const message = '本机关没有这个文件，请先上交文件，再写它的编号。';
  return { problem: { code: 'bad-input', issues: [{ path: 'evidence.file', message }] } };
}

/** Read once more by the register's own reader, which is the one place that knows all of a command's rules. */
function commanded(call: Call, type: string): Promise<Given> | Given {
  const { matter } = call.params as { readonly matter?: string };
  const read = parseCommand({ ...(call.body as object), type, ...(matter !== undefined && { matter }) });
  if ('issues' in read) return { problem: { code: 'bad-input', issues: read.issues } };
  return give(call, read.command as BaseCommand);
}

function actOf(type: string): Act {
  if (!Object.hasOwn(ACTS, type)) throw new TypeError(`no act for the command ${type}`);
  return type as Act;
}
