/** `gongkai/annual-report@1` JSON → the report itself: nothing to match, only to validate. */
import { type Parsed, parseReport } from '../../model/index.ts';

/** The report, or every reason why the text is none. Text that is no JSON at all is one issue at `$`. */
export function readJson(text: string): Parsed {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { issues: [{ path: '$', severity: 'error', message: '文件不是完整的 JSON。' }] };
  }
  return parseReport(value);
}
