/** A reading as rows of a tidy table, RFC 4180, UTF-8 without a mark. */
import { type Address, addressesIn, valueAt } from '../report/index.ts';
import type { Outcome } from '../report/pool/index.ts';

export const csvHeader = 'file,agency,year,form,cell,value,status\n';

/** One row a cell; a file that could not be read has one row with status `refused`. */
export function csvRows({ file, reading: { report, cells } }: Outcome): string {
  if (!report) return row([file, '', '', '', '', '', 'refused']);
  const head = [file, report.agency.name ?? '', String(report.year ?? ''), report.form];
  return addressesIn(report)
    .map((address: Address) =>
      row([...head, address, String(valueAt(report, address) ?? ''), cells[address]?.status ?? '']),
    )
    .join('');
}

function row(fields: readonly string[]): string {
  return `${fields.map((field) => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(',')}\n`;
}
