/**
 * Word files (Word, WPS, LibreOffice; transitional and strict) → manuscript. Read from the XML itself, since a
 * report's figures need what converters to HTML lose: cells' places, merges, automatic numbers, tracked changes.
 * Left out: headers, footers, notes, comments, deleted and hidden text, field codes, embedded objects.
 */
import type { Manuscript } from '../manuscript.ts';
import { Unreadable } from '../unreadable.ts';
import { BodyReader } from './docx/body.ts';
import { Numbering } from './docx/numbering.ts';
import { stylesReader } from './docx/styles.ts';
import { openOfficePackage } from './officePackage.ts';
import { manuscriptOf } from './settle.ts';

/** @throws Unreadable when the container, its XML or its size is beyond reading. */
export async function readDocx(bytes: Uint8Array): Promise<Manuscript> {
  const word = await openOfficePackage(bytes, 'word/document.xml');
  const { styles, reader } = stylesReader();
  const numbering = new Numbering();
  await word.readPart(word.related('styles'), reader);
  await word.readPart(word.related('numbering'), numbering.reader);
  const body = new BodyReader(styles, numbering);
  await word.readMain(body);
  if (body.blocks.length === 0 && body.embedsForeignText) {
    throw new Unreadable(
      'noText',
      '文档的正文是嵌入的网页，不是 Word 文字。',
      '请用 Word 打开后另存为 .docx 再试。',
    );
  }
  return manuscriptOf('docx', body.blocks, await word.title());
}
