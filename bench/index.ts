/** `npm run bench`: every benchmark in a process of its own, one after the other, so that none warms or slows another. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const wanted = process.argv.slice(2);
const names = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.ts') && name !== 'index.ts');
let failed = 0;
for (const name of names.filter((each) => wanted.length === 0 || wanted.includes(each.replace('.ts', '')))) {
  process.stdout.write(`\n── ${name.replace('.ts', '')}\n`);
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, name)], { stdio: 'inherit' });
  if (status !== 0) failed += 1;
}
process.exitCode = failed === 0 ? 0 : 1;
