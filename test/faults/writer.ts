/**
 * A process to be killed. It says `ready`, waits for a line on standard input, opens the register at the place of its
 * arguments and takes in requests under keys counted up; each is told on standard output once it is acknowledged.
 */

import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { openRegister } from '../../src/store/register/index.ts';
import { Clerk, intake } from '../../src/store/register/orders.cases.ts';
import { storeMeans } from '../../src/store/register/places.cases.ts';

const [, , place = '{}', keyFile = '', agency = '', run = '', most = '1000000'] = process.argv;
const means = storeMeans(keyFile);
writeSync(1, 'ready\n');
await once(process.stdin, 'data');
const store = await openRegister(JSON.parse(place), means);
const clerk = new Clerk(store, agency);
for (let n = 1; n <= Number(most); n += 1) {
  const key = `${run}-${n}`;
  const matter = await clerk.accept(intake(n % 7, { on: '2024-03-04' }), 'handler', { key });
  writeSync(1, `${key} ${matter}\n`);
}
await store.close();
process.exit(0);
