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
import { type Evidenced, missingFiles } from './evidence.ts';
import { FOLDERS, tagOf } from './kinds.ts';
import { labelOfCommand } from './labels.ts';
import { ACCEPTED, give, givenBefore } from './ordered.ts';
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
          (await missingIn(call, [['', call.body]], evidence)) ?? guards[type]?.(call);
        return commandRoute(matter, type, schema as z.ZodObject, before);
      }),
  );
  return [...own, ...Object.keys(CORRECTION_COMMANDS).map((type) => correctionRoute(type, evidence))];
}

function missingIn({ params }: Call, commands: readonly Evidenced[], files: EvidenceFiles) {
  const { agency } = params as { readonly agency: string };
  return missingFiles(agency, commands, files);
}

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
    (call) => commanded(call, type, before),
  );
}

function correctionRoute(type: string, evidence: EvidenceFiles): Hung {
  /** What should have been done, with its evidence, is not done here, but shown like it. */
  const before = (call: Call) => {
    const { instead } = call.body as { readonly instead?: unknown };
    return missingIn(call, [['instead.', instead]], evidence);
  };
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
    (call) => commanded(call, type, before),
  );
}

/** Read once more by the register's own reader, which is the one place that knows all of a command's rules. */
async function commanded(
  call: Call,
  type: string,
  before: (call: Call) => Promise<Given | undefined>,
): Promise<Given> {
  const { matter } = call.params as { readonly matter?: string };
  const read = parseCommand({ ...(call.body as object), type, ...(matter !== undefined && { matter }) });
  if ('issues' in read) return { problem: { code: 'bad-input', issues: read.issues } };
  const command = read.command as BaseCommand;
  const against = await before(call);
  // What has been done is answered as before, whatever stands against doing it today.
  return against === undefined ? give(call, command) : ((await givenBefore(call, command)) ?? against);
}

function actOf(type: string): Act {
  if (!Object.hasOwn(ACTS, type)) throw new TypeError(`no act for the command ${type}`);
  return type as Act;
}
