import { expect, test } from 'vitest';
import { cite, printCitation } from '../citation/index.ts';
import { GLOSSARY, glossaryPage, OUTCOMES, RESULT_GROUPS, zh } from './index.ts';

const entries = GLOSSARY.flatMap(([, terms]) => Object.entries(terms));

test('一个中文词只对一个英文词，反过来也一样', () => {
  expect(entries.length).toBeGreaterThan(80);
  const labels = entries.map(([, { zh: label }]) => label);
  expect(labels.filter((label, at) => labels.indexOf(label) !== at)).toEqual([]);
  const ids = entries.map(([id]) => id).filter((id) => id !== 'partlyDisclosed');
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
});

test('每个出处都登记在册', () => {
  for (const [, { law }] of entries) if (law) expect(printCitation(cite(law))).toContain('《');
});

test('不用禁止的名字，不遮盖语言和网页的全局名', () => {
  const forbidden = /Manager|Service|Helper|Util|Info$|Data|Processor|misc|common/;
  const globals = ['Request', 'Response', 'Document', 'Event', 'Date', 'Record'];
  for (const [id] of entries) {
    expect(id).not.toMatch(forbidden);
    expect(globals).not.toContain(id);
  }
});

test('办理结果的细分都挂在六大类之下', () => {
  for (const id of Object.keys(OUTCOMES)) expect(RESULT_GROUPS).toHaveProperty(id.split('.')[0] ?? '');
  expect(zh('partlyDisclosed')).toBe('部分公开');
});

test('docs/glossary.md 与词汇一致（过时了就运行 npm run golden）', async () => {
  await expect(glossaryPage()).toMatchFileSnapshot('../../../docs/glossary.md');
});
