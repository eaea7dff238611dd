/** Whether a basis may be cited on a given day. */
import type { Answer, Reason } from './answer.ts';
import type { Citation } from './citation.ts';
import { printCitation } from './fullForm.ts';
import { INSTRUMENTS } from './instruments.ts';

/** First day in force (`YYYY-MM-DD`, or `YYYY` where the day is not known) and the day of repeal, if any. */
export function validity(citation: Citation): { from: string; repealed?: string } {
  const { from, repealed } = INSTRUMENTS[citation.instrument];
  return repealed === undefined ? { from } : { from, repealed };
}

/**
 * Yes when the instrument is in force on that day; no with the reason when it is not yet or no longer;
 * unknown in the year of issue of a notice whose exact day we have not seen.
 */
export function citedOn(citation: Citation, date: Temporal.PlainDate): Answer {
  const { from, repealed, replacedBy } = INSTRUMENTS[citation.instrument];
  const day = date.toString();
  const because = (text: string): Reason[] => [{ text: `${printCitation(citation)}${text}`, law: citation }];
  if (day.slice(0, from.length) < from)
    return { answer: 'no', reasons: because(`在${day}尚未施行（${from}起）。`) };
  if (repealed !== undefined && day >= repealed) {
    const next = replacedBy ? `，现为《${INSTRUMENTS[replacedBy].title}》` : '';
    return { answer: 'no', reasons: because(`已于${repealed}废止或被新文本取代${next}，${day}不能再引用。`) };
  }
  if (from.length === 4 && day.startsWith(from)) {
    return { answer: 'unknown', reasons: because(`印发于${from}年，具体日期未见原文。`) };
  }
  return { answer: 'yes', reasons: because(`在${day}有效。`) };
}
