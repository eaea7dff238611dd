/** ZIP containers written by hand, so that they can say of themselves what no honest program writes. */
import { crc32 } from 'node:zlib';

type Part = readonly [
  name: string,
  content: string,
  lies?: { readonly says?: number; readonly encrypted?: boolean },
];

/** Stored, not packed. `says`: the size the directory gives. */
export function zipped(parts: readonly Part[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content, { says, encrypted = false } = {}] of parts) {
    const data = Buffer.from(content);
    const path = Buffer.from(name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE((encrypted ? 1 : 0) | 0x800, 2);
    fields.writeUInt16LE(says === undefined ? 0 : 8, 4);
    fields.writeUInt32LE(crc32(data), 10);
    fields.writeUInt32LE(data.length, 14);
    fields.writeUInt32LE(says ?? data.length, 18);
    fields.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, path, data]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0', 'latin1'), fields, tail, path]));
    locals.push(local);
    offset += local.length;
  }
  const end = Buffer.alloc(22);
  const listed = Buffer.concat(directory);
  end.write('PK\x05\x06');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, listed, end]);
}
