/** White space of a line of web page text as a reader sees it. */

const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u2018-\u201d]/;

/**
 * Spaces collapse as in a browser. A line break of the source within Chinese text (Word wraps its HTML anywhere) is
 * nothing; elsewhere it is a space. `&nbsp;` becomes a plain space, one for one; invisible characters go.
 */
export function tidyLine(raw: string): string {
  return raw
    .replace(/[ \n]+/g, (run, at: number) => {
      const wrapped =
        run.includes('\n') && WIDE.test(raw[at - 1] ?? '') && WIDE.test(raw[at + run.length] ?? '');
      return wrapped ? '' : ' ';
    })
    .replace(/[\u00ad\u200b\ufeff]/g, '')
    .replaceAll('\u00a0', ' ')
    .trim();
}
