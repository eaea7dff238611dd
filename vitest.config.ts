import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

// As in `main.ts`: threads and processes that tests start would compile everything anew, half of their time.
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, 'node_modules/.cache/gongkai');

/** What is measured against the clock, or drives several servers, has the machine to itself. */
const ALONE = [
  'src/api/guard/load.test.ts',
  'src/api/server/watchdog.test.ts',
  'src/api/sign-in/attacks.test.ts',
  'src/dispatch/outward/outbound.test.ts',
  'test/server/{cluster,overload,replica,serve,strain}.test.ts',
];

export default defineConfig({
  test: {
    globalSetup: 'test/postgres/setup.ts',
    testTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: ALONE,
          // Many of them wait for a disk, a database or another process.
          maxWorkers: Math.max(2, availableParallelism() - 1),
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: { name: 'alone', include: ALONE, maxWorkers: 1, sequence: { groupOrder: 2 } },
      },
    ],
  },
});
