/** Spreadsheets keep a day as a number; which day number one is depends on the workbook. */

/** The first day of the two ways of counting; the first holds 29 February 1900, which never was, as number 60. */
const FIRST_1900 = new Temporal.PlainDate(1899, 12, 31);
const FIRST_1904 = new Temporal.PlainDate(1904, 1, 1);
const NO_DAY = 60;
/** 31 December 9999. */
const LAST = 2_958_465;

/** `2025-06-03`, the time of day left off; undefined for a number that is no day. */
export function dateOfSerial(serial: number, from1904: boolean): string | undefined {
  const whole = Math.floor(serial);
  if (whole < (from1904 ? 0 : 1) || whole > LAST) return undefined;
  if (from1904) return FIRST_1904.add({ days: whole }).toString();
  if (whole === NO_DAY) return undefined;
  return FIRST_1900.add({ days: whole > NO_DAY ? whole - 1 : whole }).toString();
}

/** Formats that the file format itself numbers, those of East Asian editions among them. ECMA-376 18.8.30 */
const BUILT_IN_DATES = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58,
]);

/** Whether a number format shows a day: it has a year or a day outside quotes, escapes and brackets. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return BUILT_IN_DATES.has(id);
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/gs, '');
  return /[yd]/i.test(bare) || /[年月日]/.test(code.replace(/\[[^\]]*\]/g, '')) || /m+[-/]/i.test(bare);
}
