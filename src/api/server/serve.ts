/** Listens, answers, stops within ten seconds. */
import { once } from 'node:events';
import type { Server, ServerResponse } from 'node:http';
import { Server as NetServer, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import type { DoorEnv } from '../door/index.ts';

export interface ServeOptions {
  readonly host: string;
  /** 0: any that is free. */
  readonly port: number;
}

export interface RunningServer {
  readonly port: number;
  /** Takes no new call, lets those at hand end, and closes what is left after that time. */
  stop(withinMs: number): Promise<void>;
}

/** Time for the headers of a call, and for all of it; a client that is slower holds a place others need. */
const HEADERS_MS = 10_000;
const CALL_MS = 30_000;
/** Idle connections are closed a little after the usual proxy would stop using them. */
const KEEP_ALIVE_MS = 65_000;
const LOOK_MS = 1_000;
const MOST_HEADER_BYTES = 16_384;
const MOST_CONNECTIONS = 2_000;
/** A client that takes nothing of its answer, or says nothing more, for so long. */
const SILENT_MS = 120_000;
/** Calls sent on one connection without waiting for answers: nobody sends more but to fill the memory. */
const MOST_PIPELINED = 32;
const SWEEP_MS = 50;

/** Fails with the system's own error where the port cannot be had. */
export async function serveOn(
  api: Pick<Hono<DoorEnv>, 'fetch'>,
  { host, port }: ServeOptions,
): Promise<RunningServer> {
  const server = createAdaptorServer({
    fetch: api.fetch,
    serverOptions: {
      headersTimeout: HEADERS_MS,
      requestTimeout: CALL_MS,
      keepAliveTimeout: KEEP_ALIVE_MS,
      connectionsCheckingInterval: LOOK_MS,
      maxHeaderSize: MOST_HEADER_BYTES,
    },
  }) as Server;
  server.maxConnections = MOST_CONNECTIONS;
  server.setTimeout(SILENT_MS);
  const atHand = atHandOf(server);
  server.listen({ port, host, backlog: MOST_CONNECTIONS });
  await once(server, 'listening');
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    stop: (withinMs) => stopped(server, atHand, withinMs),
  };
}

type AtHand = ReadonlyMap<Socket, ReadonlySet<ServerResponse>>;

/** Connections, with the answers each still has to give. */
function atHandOf(server: Server): AtHand {
  const atHand = new Map<Socket, Set<ServerResponse>>();
  server.on('connection', (socket) => {
    atHand.set(socket, new Set());
    socket.once('close', () => atHand.delete(socket));
  });
  server.prependListener('request', ({ socket }, response) => {
    const own = atHand.get(socket);
    if (!own) return;
    own.add(response);
    response.once('close', () => own.delete(response));
    if (own.size > MOST_PIPELINED) socket.destroy();
    if (!server.listening) isLast(response);
  });
  return atHand;
}

/** Whoever keeps a connection hears that it ends with this answer, and sends no call into the void. */
function isLast(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('Connection', 'close');
}

async function stopped(server: Server, atHand: AtHand, withinMs: number): Promise<void> {
  const closed = once(server, 'close');
  // The server's own way to close takes an answer for gone when it has been made: a slow reader would lose the rest of it.
  NetServer.prototype.close.call(server);
  for (const answers of atHand.values()) for (const answer of answers) isLast(answer);
  // Kept alive, an idle connection would hold the server open until its time is over.
  const sweep = setInterval(() => {
    for (const [socket, { size }] of atHand) if (size === 0 && socket.writableLength === 0) socket.destroy();
  }, SWEEP_MS);
  const late = new AbortController();
  await Promise.race([closed, pause(withinMs, undefined, { signal: late.signal }).catch(() => undefined)]);
  late.abort();
  clearInterval(sweep);
  server.closeAllConnections();
}
