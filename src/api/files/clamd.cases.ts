/** A small daemon that speaks ClamAV's INSTREAM as far as it is asked here: whatever holds the test sign is infected. */
import { createServer, type Socket } from 'node:net';

export const INFECTED_SIGN = 'GONGKAI-TEST-VIRUS';

export interface Daemon {
  readonly host: string;
  readonly port: number;
  /** Bytes of every stream it was sent, whole. */
  readonly seen: number[];
  close(): Promise<void>;
}

/** @param answer instead of its own verdict; null: it never answers */
export async function startDaemon(answer?: string | null, port = 0): Promise<Daemon> {
  const seen: number[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    let held = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (piece: Buffer) => {
      held = Buffer.concat([held, piece]);
      const stream = streamIn(held);
      if (!stream || answer === null) return;
      seen.push(stream.length);
      socket.end(answer ?? (stream.includes(INFECTED_SIGN) ? 'stream: Test FOUND\0' : 'stream: OK\0'));
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    host: '127.0.0.1',
    port: address.port,
    seen,
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** The bytes of a whole stream; undefined while more is to come. */
function streamIn(held: Buffer): Buffer | undefined {
  const command = Buffer.from('zINSTREAM\0');
  if (!held.subarray(0, command.length).equals(command)) return undefined;
  const parts: Buffer[] = [];
  for (let at = command.length; at + 4 <= held.length; ) {
    const length = held.readUInt32BE(at);
    if (length === 0) return Buffer.concat(parts);
    if (at + 4 + length > held.length) return undefined;
    parts.push(held.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
}
