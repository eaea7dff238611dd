/** What reading a file gives. */
import type { Address, SectionKey } from '../form/index.ts';
import type { CellValue, Issue, Report } from '../model/index.ts';
import type { Place } from './manuscript.ts';

/** `read` taken from one place · `inferred` deduced, see `reason` · `unsure` several readings · `missing` not found. */
export type CellStatus = 'read' | 'inferred' | 'unsure' | 'missing';

export interface CellReading {
  readonly status: CellStatus;
  /** Where it stands in the file; absent when missing. */
  readonly at?: Place;
  /** The cell's text as printed. */
  readonly text?: string;
  readonly reason?: string;
  /** What the cell may be, when unsure. */
  readonly candidates?: readonly CellValue[];
}

export interface Found {
  readonly title?: Place;
  readonly agency?: Place;
  readonly year?: Place;
  readonly sections: Partial<Record<SectionKey | 'preface', Place>>;
  /** The sections' titles as printed; absent where the file has no prose of its own (JSON). */
  readonly titles?: Partial<Record<SectionKey, string>>;
}

/** A file read: the report, how each cell was come by, and what the reader could not tell. */
export interface Reading {
  readonly report: Report | null;
  readonly cells: Readonly<Record<Address, CellReading>>;
  readonly found: Found;
  readonly issues: readonly Issue[];
}
