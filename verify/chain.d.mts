/** Daily head of a register: the last entry of a day in China. */
export interface Head {
  readonly day: string;
  readonly seq: number;
  readonly hash: string;
}

export type Verdict =
  | { readonly whole: true; readonly entries: number; readonly hash: string }
  | { readonly whole: false; readonly seq: number; readonly why: string };

export function judge(lines: AsyncIterable<string>, published?: readonly Head[]): Promise<Verdict>;
export function linesOf(file: string): AsyncIterable<string>;
