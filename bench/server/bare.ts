/** A bare handler on the same runtime that sends the same bytes: `node bare.ts PORT FILE`. */
import { readFileSync } from 'node:fs';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';

const [, , port = '0', file = ''] = process.argv;
const body = readFileSync(file, 'utf8');
const app = new Hono();
app.get('*', () => new Response(body, { headers: { 'content-type': 'application/json; charset=utf-8' } }));
serve({ fetch: app.fetch, port: Number(port), hostname: '127.0.0.1' });
