/** The names in a ZIP's central directory, to tell what it is: nothing is checked, nothing inflated. */

const END_RECORD = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const COMMENT_BYTES = 65_535;
const MOST_NAMES = 5_000;

/** Lower-case names, with `/` between folders; those that could be read when the archive is damaged or torn. */
export function namesInZip(bytes: Uint8Array): string[] {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(content);
  if (end < 0) return namesInHeaders(content);
  const names: string[] = [];
  let at = content.readUInt32LE(end + 16);
  while (
    names.length < MOST_NAMES &&
    at + ENTRY_BYTES <= content.length &&
    content.readUInt32LE(at) === DIRECTORY_ENTRY
  ) {
    const nameEnd = at + ENTRY_BYTES + content.readUInt16LE(at + 28);
    names.push(plain(content.toString('latin1', at + ENTRY_BYTES, nameEnd)));
    at = nameEnd + content.readUInt16LE(at + 30) + content.readUInt16LE(at + 32);
  }
  return names.length > 0 ? names : namesInHeaders(content);
}

function endRecord(content: Buffer): number {
  const last = content.length - END_BYTES;
  for (let at = last; at >= Math.max(0, last - COMMENT_BYTES); at -= 1) {
    if (content.readUInt32LE(at) === END_RECORD) return at;
  }
  return -1;
}

/** Without a directory the entries' own headers still say what the file was to be. */
function namesInHeaders(content: Buffer): string[] {
  const names: string[] = [];
  for (
    let at = content.indexOf('PK\x03\x04');
    at >= 0 && names.length < MOST_NAMES;
    at = content.indexOf('PK\x03\x04', at + 4)
  ) {
    if (at + 30 > content.length) break;
    names.push(plain(content.toString('latin1', at + 30, at + 30 + content.readUInt16LE(at + 26))));
  }
  return names;
}

function plain(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}
