import { addressesIn, type Report, valueAt } from '../model/index.ts';
import type { Reading } from './reading.ts';

/** The reading of a report that came as data: every cell stands where it says. */
export function statedReading(report: Report): Reading {
  const cells = addressesIn(report).map((address) => {
    const text = valueAt(report, address);
    return [address, { status: 'read' as const, at: {}, text: text === null ? '' : String(text) }] as const;
  });
  return { report, cells: Object.fromEntries(cells), found: { sections: {} }, issues: [] };
}
