/** What can be said to and of the report of a year. */
import { z } from 'zod';
import { type CommandOf, commandsOf, FACT, SHORT_TEXT, TEXT } from '../commands.ts';
import type { BaseEvent, DateText } from '../entry/index.ts';
import { FIGURE_NAME, YEAR_SECTIONS, type YearSection } from './prose.ts';

/** Digest of the content somebody has seen, figures and words as they print: SM3 as sixty-four hexadecimal digits. */
const FIGURES = z.string().regex(/^[0-9a-f]{64}$/, '应为六十四位十六进制摘要。');

const ADJUSTMENT = {
  /** `requests.disclosed/natural`. */
  cell: z.string().trim().min(1).max(100),
  /** 件, or 分 for `proactive.charges/amount`. */
  delta: z
    .int()
    .min(-1e12)
    .max(1e12)
    .refine((n) => n !== 0, '不能为零。'),
  reason: SHORT_TEXT,
};

const WORDS = { section: z.enum(Object.keys(YEAR_SECTIONS) as [YearSection]), text: TEXT };

export const YEAR_COMMANDS = commandsOf({
  'year.adjust': ADJUSTMENT,
  /** An adjustment of a closed year. */
  'year.amend': ADJUSTMENT,
  /** The words of a closed year, as a supervisor's remarks may ask for. */
  'year.amendText': { ...WORDS, reason: SHORT_TEXT },
  /** `adjustment`: version of the entry that proposed it. */
  'year.approveAdjustment': { adjustment: z.int().positive() },
  'year.withdrawAdjustment': { adjustment: z.int().positive(), reason: SHORT_TEXT },
  'year.write': WORDS,
  /** A figure no register holds, such as items published on a website. */
  'year.setContext': {
    name: z.string().regex(FIGURE_NAME, '应为小写字母开头的字母和数字，最长四十位。'),
    label: SHORT_TEXT,
    value: z.string().regex(/^\d{1,15}(\.\d{1,6})?$/, '应为数字。'),
  },
  /** A finding of the check that is right to stand, as when last year's printed figure was wrong; `cells` left out: all of it. */
  'year.waive': {
    finding: z.string().regex(/^[A-Z][A-Z0-9]-\d{2}$/, '应为问题的编号，如 LY-01。'),
    cells: z.array(z.string().max(100)).max(100).optional(),
    reason: SHORT_TEXT,
  },
  /** `waiver`: version of the entry that made it. */
  'year.withdrawWaiver': { waiver: z.int().positive(), reason: SHORT_TEXT },
  'year.signOff': { figures: FIGURES },
  /** Takes the sign-off back, so that something can be changed. */
  'year.revise': { reason: SHORT_TEXT },
  'year.submit': FACT,
  'year.return': { ...FACT, remarks: TEXT },
  'year.accept': FACT,
  'year.publish': { ...FACT, url: z.url().max(500) },
  'year.close': { figures: FIGURES },
});

export type YearCommand = CommandOf<typeof YEAR_COMMANDS>;
type CommandType = YearCommand['type'];

const EVENT_TYPES = {
  'year.adjust': 'year.adjusted',
  'year.amend': 'year.amended',
  'year.amendText': 'year.textAmended',
  'year.approveAdjustment': 'year.adjustmentApproved',
  'year.withdrawAdjustment': 'year.adjustmentWithdrawn',
  'year.write': 'year.written',
  'year.setContext': 'year.contextSet',
  'year.waive': 'year.waived',
  'year.withdrawWaiver': 'year.waiverWithdrawn',
  'year.signOff': 'year.signedOff',
  'year.revise': 'year.revised',
  'year.submit': 'year.submitted',
  'year.return': 'year.returned',
  'year.accept': 'year.accepted',
  'year.publish': 'year.published',
  'year.close': 'year.closed',
} as const satisfies Record<CommandType, string>;

/** A change of one cell by name, with who proposed and who approved it. */
export interface YearAdjustment {
  readonly cell: string;
  readonly delta: number;
  readonly reason: string;
  readonly by: string;
  readonly approvedBy: string;
  /** Made after the year was closed. */
  readonly amendment: boolean;
}

/** A finding somebody answers for: it stays in sight and no longer counts as an error. */
export interface YearWaiver {
  /** Version of the entry that made it. */
  readonly id: number;
  /** `LY-01` */
  readonly finding: string;
  /** None: every finding of that id. */
  readonly cells: readonly string[];
  readonly reason: string;
  readonly by: string;
  readonly on: DateText;
}

export interface ContextFigure {
  readonly name: string;
  readonly label: string;
  /** Decimal text. */
  readonly value: string;
}

/** What the report says beyond what the register counts: frozen with the year. */
export interface YearContent {
  readonly adjustments: readonly YearAdjustment[];
  readonly prose: Readonly<Partial<Record<YearSection, string>>>;
  readonly context: Readonly<Record<string, ContextFigure>>;
}

interface Added {
  /** Acts done in the register itself carry the day of their entry. */
  readonly 'year.signOff': { readonly on: DateText };
  readonly 'year.waive': { readonly on: DateText };
  readonly 'year.close': { readonly on: DateText; readonly content: YearContent };
}

type SaidBy<K extends CommandType> = Omit<Extract<YearCommand, { type: K }>, 'type' | 'matter'>;

export type YearEvent = {
  [K in CommandType]: BaseEvent &
    SaidBy<K> &
    (K extends keyof Added ? Added[K] : unknown) & { readonly type: (typeof EVENT_TYPES)[K] };
}[CommandType];

/** The event a command stands for; `content` goes into the closing one only. */
export function yearEventOf(command: YearCommand, today: DateText, content: YearContent): YearEvent {
  const { matter: _, ...said } = command;
  const dated = command.type === 'year.signOff' || command.type === 'year.waive' ? { on: today } : {};
  const closed = command.type === 'year.close' ? { on: today, content } : {};
  return { ...said, ...dated, ...closed, type: EVENT_TYPES[command.type] } as YearEvent;
}
