/** Money between 分 and the decimals that are printed, in whole numbers throughout. */

/** 万元 to 分 is six places, 元 to 分 two. */
const PLACES = { 万元: 6, 元: 2 } as const;

/** The exact decimal of an amount in 分, without trailing zeros. @throws RangeError for what is not a safe whole number */
export function decimalOf(fen: number, unit: keyof typeof PLACES): string {
  if (!Number.isSafeInteger(fen)) throw new RangeError(`not a whole amount: ${fen}`);
  const places = PLACES[unit];
  const digits = String(Math.abs(fen)).padStart(places + 1, '0');
  const fraction = digits.slice(-places).replace(/0+$/, '');
  const sign = fen < 0 ? '-' : '';
  return `${sign}${digits.slice(0, -places)}${fraction === '' ? '' : `.${fraction}`}`;
}

/** 分 of a decimal in 万元 as the report prints it. */
export function fenOf(decimal: string): number {
  const match = /^(-?)(\d+)(?:\.(\d{1,6}))?$/.exec(decimal);
  if (!match) throw new RangeError(`not an amount in 万元: ${decimal}`);
  const [, sign = '', whole = '', fraction = ''] = match;
  return Number(`${sign}${whole}${fraction.padEnd(PLACES.万元, '0')}`);
}
