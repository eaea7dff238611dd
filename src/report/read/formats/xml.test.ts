import { expect, test } from 'vitest';
import type { UnreadableCode } from '../unreadable.ts';
import { utf16 } from './samples.cases.ts';
import { readXml } from './xml.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const TRANSITIONAL = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main';

function heard(bytes: Uint8Array, skip = ''): string[] {
  const events: string[] = [];
  readXml(bytes, {
    open: (name, attribute) => {
      if (name === skip) return false;
      events.push(`<${name}${attribute('w:val') ? ` ${attribute('w:val')}` : ''}>`);
      return true;
    },
    close: (name) => events.push(`</${name}>`),
    text: (text) => events.push(text),
  });
  return events;
}

test.each([
  ['通常的前缀', `<w:p xmlns:w="${TRANSITIONAL}" w:val="1">公开</w:p>`],
  ['别的前缀', `<ns0:p xmlns:ns0="${TRANSITIONAL}" ns0:val="1">公开</ns0:p>`],
  ['严格模式的命名空间', `<w:p xmlns:w="${STRICT}" w:val="1">公开</w:p>`],
  ['CDATA', `<w:p xmlns:w="${TRANSITIONAL}" w:val="1"><![CDATA[公开]]></w:p>`],
])('同一个名字：%s', (_, xml) => {
  expect(heard(utf8(xml))).toEqual(['<w:p 1>', '公开', '</w:p>']);
});

test('命名空间声明只管自己的元素', () => {
  const xml = `<a xmlns="${TRANSITIONAL}"><b xmlns="urn:x"/><c xmlns:v="${STRICT}"><v:d/></c><e v="1"/></a>`;
  const opened = heard(utf8(xml)).filter((event) => !event.startsWith('</'));
  expect(opened).toEqual(['<w:a>', '<?:b>', '<w:c>', '<w:d>', '<w:e>']);
});

test('UTF-16 的 XML', () => {
  const xml = `\ufeff<?xml version="1.0" encoding="UTF-16"?><w:p xmlns:w="${TRANSITIONAL}">公开</w:p>`;
  expect(heard(utf16(xml))).toEqual(['<w:p>', '公开', '</w:p>']);
});

test('跳过的元素连同内容都不出现', () => {
  expect(heard(utf8('<a><b>甲<c/></b>乙<b/></a>'), 'b')).toEqual(['<a>', '乙', '</a>']);
});

const REFUSED: readonly (readonly [title: string, xml: string, code: UnreadableCode])[] = [
  ['DOCTYPE', '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', 'doctype'],
  ['外部实体', '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', 'doctype'],
  ['没有关闭的元素', '<a><b></a>', 'damaged'],
  ['截断', '<a><b>', 'damaged'],
  ['没有声明的前缀', '<w:a/>', 'damaged'],
  ['空的部分', '', 'damaged'],
  ['嵌套过深', `${'<a>'.repeat(500)}${'</a>'.repeat(500)}`, 'damaged'],
];

test.each(REFUSED)('拒绝：%s', (_, xml, code) => {
  expect(() => heard(utf8(xml))).toThrow(expect.objectContaining({ code }));
});
