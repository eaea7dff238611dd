/** 更正: its events and the state they leave. */
import type { ApplicantNature } from '../../law/index.ts';
import type { BaseEvent, DateText, Standing } from '../entry/index.ts';
import type { PersonId } from '../people/index.ts';
import type { Check, CommandNamed, RectificationCommand } from './commands.ts';

type Told<T extends RectificationCommand['type']> = BaseEvent & Omit<CommandNamed<T>, 'type' | 'matter'>;

interface Registered extends Omit<Told<'rectification.register'>, 'applicant'> {
  readonly type: 'rectification.registered';
  readonly person: PersonId;
  readonly nature: ApplicantNature;
  /** What the application lacks, by its reasons. */
  readonly lacking: readonly string[];
}

export type RectificationEvent =
  | Registered
  | (Told<'rectification.addProof'> & { readonly type: 'rectification.proofAdded' })
  | (Told<'rectification.check'> & { readonly type: 'rectification.checked' })
  | (Told<'rectification.correct'> & { readonly type: 'rectification.corrected' })
  | (Told<'rectification.forward'> & { readonly type: 'rectification.forwarded' })
  | (Told<'rectification.direct'> & { readonly type: 'rectification.directed' })
  | (Told<'rectification.reply'> & { readonly type: 'rectification.replied' })
  | (Told<'rectification.withdraw'> & { readonly type: 'rectification.withdrawn' })
  | (Told<'rectification.void'> & { readonly type: 'rectification.voided' });

/** What was done about it, ahead of the reply. */
interface Measure {
  readonly kind: 'corrected' | 'forwarded' | 'directed';
  readonly on: DateText;
  readonly text: string;
}

export interface RectificationState {
  readonly id: string;
  readonly received: DateText | null;
  readonly subject: string;
  readonly claim: string;
  readonly person: PersonId | null;
  readonly proofs: readonly string[];
  readonly lacking: readonly string[];
  readonly check: { readonly on: DateText; readonly conclusion: Check; readonly basis: string } | null;
  readonly measure: Measure | null;
  readonly replied: DateText | null;
  readonly withdrawn: DateText | null;
  readonly isVoid: boolean;
  readonly handler: string | null;
}

export function start(id: string): RectificationState {
  return {
    id,
    received: null,
    subject: '',
    claim: '',
    person: null,
    proofs: [],
    lacking: [],
    check: null,
    measure: null,
    replied: null,
    withdrawn: null,
    isVoid: false,
    handler: null,
  };
}

export function apply(
  state: RectificationState,
  { event, entry }: Standing<RectificationEvent>,
): RectificationState {
  switch (event.type) {
    case 'rectification.registered': {
      const { on, subject, claim, person, proofs, lacking } = event;
      return { ...state, received: on, subject, claim, person, proofs, lacking, handler: entry.actor.id };
    }
    case 'rectification.proofAdded':
      return { ...state, proofs: [...state.proofs, ...event.proofs] };
    case 'rectification.checked': {
      const { on, conclusion, basis } = event;
      return { ...state, check: { on, conclusion, basis } };
    }
    case 'rectification.corrected':
      return { ...state, measure: { kind: 'corrected', on: event.on, text: event.change } };
    case 'rectification.forwarded':
      return { ...state, measure: { kind: 'forwarded', on: event.on, text: event.to } };
    case 'rectification.directed':
      return { ...state, measure: { kind: 'directed', on: event.on, text: event.to } };
    case 'rectification.replied':
      return { ...state, replied: event.on };
    case 'rectification.withdrawn':
      return { ...state, withdrawn: event.on };
    case 'rectification.voided':
      return { ...state, isVoid: true };
  }
}
