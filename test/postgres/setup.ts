/** Vitest's global set-up: one PostgreSQL for a test run, started when the first test asks for a database. */
import { randomUUID } from 'node:crypto';
import { createServer, type Socket } from 'node:net';
import type { TestProject } from 'vitest/node';
import { portOf } from './machine.ts';
import { type PostgresHandle, startPostgres } from './server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A port of this machine that answers the secret with the server's address, or with `!` and why there is none. */
    postgresDoor: { port: number; secret: string };
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const secret = randomUUID();
  let server: Promise<PostgresHandle> | undefined;
  const address = async (): Promise<string> => {
    const given = process.env.TEST_DATABASE_URL;
    if (given) return given;
    server ??= startPostgres();
    return (await server).url('postgres');
  };
  const answer = (socket: Socket): void => {
    address().then(
      (url) => socket.end(url),
      (error: unknown) => socket.end(`!${error instanceof Error ? error.message : String(error)}`),
    );
  };
  const door = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', (said) => (said.toString() === secret ? answer(socket) : socket.destroy()));
  });
  project.provide('postgresDoor', { port: await portOf(door), secret });
  return async () => {
    door.close();
    await (await server?.catch(() => undefined))?.stop();
  };
}
