/** 主动公开信息: drafted, reviewed by another person, published, kept up to date, withdrawn with a reason. */
import { cite, granted, type Reason, refused } from '../../law/index.ts';
import type { AgencyProfile } from '../agencies/index.ts';
import { documents } from '../documents/index.ts';
import type { BaseEvent, Draft } from '../entry/index.ts';
import type { CaseRow, Facts, Matter, Needs } from '../matter.ts';
import { issuerOf, metadataFaults } from './catalogue.ts';
import { disclosureClocks, disclosureStage } from './clocks.ts';
import { DISCLOSURE_COMMANDS, type DisclosureCommand, type DisclosureEvent } from './events.ts';
import type { DisclosureMetadata } from './metadata.ts';
import { disclosureFaults, outOfPlace } from './rules.ts';
import { type DisclosureState, disclosureAfter, undrafted, validityOf } from './state.ts';

/** @law 条例§10, §12, §13, §17, §18, §20, §21, §24, §25, §26; 处罚法§48 */
export const disclosures: Matter<DisclosureState, DisclosureEvent, DisclosureCommand> = {
  kind: 'disclosure',
  identity: 'numbered',
  commands: DISCLOSURE_COMMANDS,
  opens: ['disclosure.draft'],
  needs: (command): Needs => {
    const document = documentOf(command);
    const matters = [
      ...(command.type === 'disclosure.interpret' ? [command.interprets] : []),
      ...(document === undefined ? [] : [{ kind: 'document', id: document } as const]),
    ];
    return { matters };
  },
  start: undrafted,
  apply: disclosureAfter,
  decide(state, command, facts) {
    const event = meant(command, facts.profile);
    const next = disclosureAfter(state, { event, entry: facts });
    const standing = new Set(disclosureFaults(state).map(({ text }) => text));
    const reasons = [
      ...outOfPlace(state, command, facts, otherSide(command, facts)),
      ...contentFaults(command, next, facts),
      ...disclosureFaults(next).filter(({ text }) => !standing.has(text)),
    ];
    if (reasons.length > 0) return refused(...reasons);
    if (event.type !== 'disclosure.drafted') return granted(draftsOf(state.id, command, event));
    const id = facts.allocate('disclosure', facts.today.year);
    // The number of the series in another dress: given once, so the index is never given twice. 条例§12
    const indexNumber = `${facts.profile.creditCode || facts.agency}/${id.slice(1)}`;
    return granted(draftsOf(id, command, { ...event, indexNumber }));
  },
  faults: disclosureFaults,
  counts: () => [],
  row: rowOf,
};

function meant(command: DisclosureCommand, profile: AgencyProfile): DisclosureEvent {
  const { matter: _, ...said } = command;
  switch (said.type) {
    case 'disclosure.draft':
      return { ...said, type: 'disclosure.drafted', indexNumber: '', issuer: issuerOf(said, profile) };
    case 'disclosure.edit':
      return { type: 'disclosure.edited', change: withIssuer(said.change, profile) };
    case 'disclosure.review':
      return { ...said, type: 'disclosure.reviewed' };
    case 'disclosure.publish':
      return { ...said, type: 'disclosure.published' };
    case 'disclosure.publishCredit':
      return { ...said, type: 'disclosure.creditPublished' };
    case 'disclosure.revise':
      return { ...said, type: 'disclosure.revised', change: withIssuer(said.change, profile) };
    case 'disclosure.setValidity':
      return { ...said, type: 'disclosure.validitySet' };
    case 'disclosure.interpret':
      return { type: 'disclosure.interpretationLinked', as: 'interprets', other: said.interprets };
    case 'disclosure.overturn':
      return { ...said, type: 'disclosure.overturned' };
    case 'disclosure.withdraw':
      return { ...said, type: 'disclosure.withdrawn' };
    case 'disclosure.deliver':
      return { ...said, type: 'disclosure.delivered' };
    case 'disclosure.reassess':
      return { ...said, type: 'disclosure.reassessed' };
    case 'disclosure.void':
      return { ...said, type: 'disclosure.voided' };
  }
}

function withIssuer(change: Partial<DisclosureMetadata>, profile: AgencyProfile) {
  return change.origin ? { ...change, issuer: issuerOf({ origin: change.origin }, profile) } : change;
}

/** The register document a command says this is the text of. */
function documentOf(command: DisclosureCommand): string | undefined {
  if (command.type === 'disclosure.draft') return command.document ?? undefined;
  return command.type === 'disclosure.edit' || command.type === 'disclosure.revise'
    ? (command.change.document ?? undefined)
    : undefined;
}

/** The entry of the catalogue as it would then stand. */
function contentFaults(command: DisclosureCommand, next: DisclosureState, facts: Facts): Reason[] {
  const wording =
    command.type === 'disclosure.draft' ||
    command.type === 'disclosure.edit' ||
    command.type === 'disclosure.revise';
  const last = next.versions.at(-1);
  if (!wording || !next.metadata || !last) return [];
  const document = documentOf(command);
  const known = document === undefined || facts.see(documents, document)?.voided === false;
  const missing = {
    text: `规章和规范性文件登记中没有${document}，或者已经作废。`,
    law: cite('条例§20(1)'),
  };
  return [...metadataFaults(next.metadata, last.on, facts.profile), ...(known ? [] : [missing])];
}

/** What an interpretation would be linked with. */
function otherSide(command: DisclosureCommand, facts: Facts): { readonly voided: boolean } | undefined {
  if (command.type !== 'disclosure.interpret') return undefined;
  const { kind, id } = command.interprets;
  return kind === 'document' ? facts.see(documents, id) : facts.see(disclosures, id);
}

/** An interpretation is entered on both sides at once, so that neither can be found without the other. */
function draftsOf(id: string, command: DisclosureCommand, event: DisclosureEvent): Draft[] {
  const own: Draft = { matter: { kind: 'disclosure', id }, event };
  if (command.type !== 'disclosure.interpret') return [own];
  const { interprets } = command;
  const back =
    interprets.kind === 'document'
      ? { type: 'document.interpretationLinked', by: id }
      : { type: 'disclosure.interpretationLinked', as: 'interpretedBy', other: { kind: 'disclosure', id } };
  return [own, { matter: interprets, event: back as BaseEvent }];
}

function rowOf(
  state: DisclosureState,
  { today, calendar, profile }: Pick<Facts, 'today' | 'calendar' | 'profile'>,
): CaseRow | null {
  const { id, metadata, versions } = state;
  if (!metadata) return null;
  const running = disclosureClocks(state, { asOf: today, calendar, settings: profile.settings.clock })
    .filter(({ doneOn, due, state }) => doneOn === null && due !== null && state !== 'superseded')
    .toSorted((a, b) => Temporal.PlainDate.compare(a.due ?? today, b.due ?? today))[0];
  const stage = disclosureStage(state);
  const validity = validityOf(state);
  return {
    kind: 'disclosure',
    id,
    title: metadata.title,
    stage,
    open: running !== undefined || stage === 'toWithdraw',
    opened: versions[0]?.on ?? '',
    due: running?.due?.toString() ?? null,
    provisional: running?.provisional ?? false,
    result: validity === 'valid' ? null : validity,
    handler: null,
    unit: null,
    person: null,
  };
}
