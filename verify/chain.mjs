#!/usr/bin/env node
// Checks an exported register: every entry's digest, every link, every number. Plain Node, no dependency, nothing
// shared with the program that wrote it.
// node verify/chain.mjs REGISTER.jsonl [PUBLISHED HEADS.json] — exit 0 whole, 1 broken, 2 unreadable.
import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const SCHEMA = 'gongkai/chain@1';
const FIELDS = 'actor,agency,enteredAt,event,hash,matter,previous,seq,version';
const HOUR = 3_600_000;
/** Signs of a line; the longest entry a register takes has some four million. */
const LONGEST_LINE = 32_000_000;

const sm3 = (text) => createHash('sm3').update(text, 'utf8').digest('hex');

/** JSON without spaces, every object's keys in the order of their code units. */
const canonical = (value) => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`;
};

const dayInChina = (instant) => new Date(Date.parse(instant) + 8 * HOUR).toISOString().slice(0, 10);

/** What makes one line wrong, given what went before; undefined where nothing does. */
function fault(entry, seen) {
  if (Object.keys(entry).sort().join() !== FIELDS) return '字段不全，或者有多余的字段';
  const { agency, seq, matter, version, enteredAt, previous, hash } = entry;
  if (agency !== seen.agency) return `属于另一个机关 ${agency}`;
  if (seq !== seen.seq + 1) return `序号应为 ${seen.seq + 1}：有记录缺失、重复或者错位`;
  if (previous !== seen.hash) return '与上一条接不上：上一条被改动、删除或者替换';
  const instant =
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(enteredAt) && !Number.isNaN(Date.parse(enteredAt));
  if (!instant) return '录入时间不是一个时刻';
  if (enteredAt < seen.enteredAt) return '录入时间早于上一条';
  const { hash: _, ...rest } = entry;
  if (sm3(canonical(rest)) !== hash) return '内容与摘要不符：这一条被改动';
  const place = `${matter.kind}/${matter.id}`;
  const expected = (seen.versions.get(place) ?? 0) + 1;
  if (version !== expected) return `事项 ${place} 内的序号应为 ${expected}`;
  seen.versions.set(place, version);
  return version === 1 ? numberFault(matter.id, seen) : undefined;
}

/** Numbers of a series follow each other without a gap. Applicants' numbers are not all in the chain. */
function numberFault(id, seen) {
  const [, series, n] = /^([A-TV-Z]\d{4})-(\d{5,})$/.exec(id) ?? [];
  if (series === undefined) return undefined;
  const expected = (seen.numbers.get(series) ?? 0) + 1;
  seen.numbers.set(series, Number(n));
  return Number(n) === expected ? undefined : `编号 ${id} 之前缺号，应为第 ${expected} 号`;
}

const start = (agency) => ({
  agency,
  seq: 0,
  hash: '0'.repeat(64),
  enteredAt: '',
  versions: new Map(),
  numbers: new Map(),
  heads: new Map(),
});

/** Undefined where it is no JSON. */
function parsed(line) {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function headerIn(value) {
  if (value?.schema !== SCHEMA) throw new Error(`第一行不是 ${SCHEMA}`);
  if (!Number.isSafeInteger(value.entries)) throw new Error('第一行没有写明条数');
  mustBeHeads(value.heads);
  return value;
}

function mustBeHeads(heads) {
  const fine = Array.isArray(heads) && heads.every((head) => typeof head === 'object' && head !== null);
  if (!fine) throw new Error('日终摘要不是列表');
}

/** Two fields of one name show a reader the one and the digest the other: a line must be written as it was exported. */
function spelling(line, value) {
  if (typeof value !== 'object' || value === null) return '这一行不是一条记录，可能没有写完';
  return JSON.stringify(value) === line.trim() ? undefined : '这一行不是导出时的写法，可能有重名的字段';
}

const broken = (seq, why) => ({ whole: false, seq, why });

/**
 * Judges an export line by line. `published`: daily heads from elsewhere; without them a register cut off at its end
 * cannot be told from a shorter one.
 */
export async function judge(lines, published = []) {
  mustBeHeads(published);
  let header;
  let seen;
  for await (const line of lines) {
    if (line.trim() === '') continue;
    const value = parsed(line);
    if (header === undefined) {
      header = headerIn(value);
      seen = start(header.agency);
      continue;
    }
    const why = spelling(line, value) ?? fault(value, seen);
    if (why !== undefined) return broken(seen.seq + 1, why);
    Object.assign(seen, { seq: value.seq, hash: value.hash, enteredAt: value.enteredAt });
    seen.heads.set(dayInChina(value.enteredAt), { seq: value.seq, hash: value.hash });
  }
  if (header === undefined) throw new Error('文件是空的');
  if (header.entries !== seen.seq)
    return broken(seen.seq + 1, `应有 ${header.entries} 条，实有 ${seen.seq} 条：末尾被删`);
  return (
    headFault([...header.heads, ...published], seen) ?? { whole: true, entries: seen.seq, hash: seen.hash }
  );
}

function headFault(heads, seen) {
  for (const { day, seq, hash } of heads) {
    const own = seen.heads.get(day);
    if (own?.seq !== seq || own?.hash !== hash)
      return broken(seq, `${day} 的日终摘要与记录不符：那一天以前的记录被改动或者删除`);
  }
  return undefined;
}

/** Lines end with a line feed and nothing else: U+2028 may stand in an applicant's text. */
export async function* linesOf(file) {
  let rest = '';
  let first = true;
  for await (const piece of createReadStream(file, 'utf8')) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop();
    if (rest.length > LONGEST_LINE) throw new Error('有一行过长，不是导出的台账');
    for (const line of lines) {
      yield first ? line.replace(/^\ufeff/, '') : line;
      first = false;
    }
  }
  if (rest !== '') yield first ? rest.replace(/^\ufeff/, '') : rest;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [, , file, headsFile] = process.argv;
  try {
    if (!file) throw new Error('用法：node verify/chain.mjs 台账.jsonl [公布的日终摘要.json]');
    const published = headsFile ? JSON.parse(readFileSync(headsFile, 'utf8')) : [];
    const verdict = await judge(linesOf(file), published);
    process.stdout.write(
      verdict.whole
        ? `完整：${verdict.entries} 条，末条摘要 ${verdict.hash}\n`
        : `不完整：第 ${verdict.seq} 条，${verdict.why}。\n`,
    );
    process.exitCode = verdict.whole ? 0 : 1;
  } catch (error) {
    process.stderr.write(`读不了：${error.message}\n`);
    process.exitCode = 2;
  }
}
