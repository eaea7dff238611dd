#!/usr/bin/env node
// The installed command: starts the pinned runtime on the TypeScript entry, whatever Node the host has.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const pinned = fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url));
const entry = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const runtime = existsSync(pinned) ? pinned : process.execPath;
const { status, signal } = spawnSync(runtime, [entry, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exitCode = signal ? 130 : (status ?? 1);
