/** What a report is compiled from, and what comes out. */

import type { Reason } from '../../law/index.ts';
import type { AgencyProfile, GroupKey, TallyGroup } from '../../register/index.ts';
import type { Address, EditionId } from '../form/index.ts';
import type { CellValue, Report, Waiver } from '../model/index.ts';

export type ProseSection = keyof Report['sections'];

/** A named correction of one cell. Two persons answer for it. */
export interface Adjustment {
  readonly cell: string;
  /** 件; for a cell in 万元: 分. Whole and signed. */
  readonly delta: number;
  readonly reason: string;
  readonly by: string;
  readonly approvedBy: string;
  /** Entered after the year was closed, to correct a published report. */
  readonly amendment: boolean;
}

/** A figure the register does not keep, named so that the prose can cite it: 网站公开信息条数. */
export interface Figure {
  readonly name: string;
  readonly label: string;
  readonly value: number | string;
}

/** What persons added to the year. */
export interface YearSource {
  readonly adjustments: readonly Adjustment[];
  readonly prose: Readonly<Partial<Record<ProseSection, string>>>;
  readonly figures: readonly Figure[];
  /** Findings somebody answers for. Left out: none. */
  readonly waivers?: readonly Waiver[];
}

export interface CompileSource {
  readonly profile: AgencyProfile;
  readonly year: number;
  /** The groups of that year, of every register the report covers. */
  readonly tally: readonly TallyGroup[];
  readonly state: YearSource;
  /** The report on the year before, compiled or published. */
  readonly lastYear?: Report;
  /** 信息处理费 collected, 分. Left out: not known. */
  readonly handlingFee?: number;
  /** Replies that fell due in the year, and those given in time. Left out: not known. */
  readonly replies?: { readonly onTime: number; readonly due: number };
}

/** Where a cell comes from. */
export interface CellSource {
  /** The groups that feed it; a sum has those of its parts. */
  readonly groups: readonly GroupKey[];
  /** Before adjustments; null where the register keeps nothing of the kind. */
  readonly fromRegister: CellValue;
  /** Those that moved it; a sum has those of its parts. */
  readonly adjustments: readonly Adjustment[];
}

export type NoteId =
  | 'notKept'
  | 'expired'
  | 'negative'
  | 'carriedOver'
  | 'otherYear'
  | 'field'
  | 'draft'
  | 'fee'
  | 'rollUp'
  | 'late';

/** Something to be told beside the report: an `error` must be settled before it is submitted. */
export interface Note extends Reason {
  readonly id: NoteId;
  readonly severity: 'error' | 'warning' | 'note';
  readonly cells: readonly Address[];
  readonly section?: ProseSection;
}

export interface Compiled {
  readonly report: Report;
  readonly form: EditionId;
  readonly cells: ReadonlyMap<Address, CellSource>;
  readonly notes: readonly Note[];
}
