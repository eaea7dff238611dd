import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DIALECTS, freshFile, freshPlace, freshWalled } from '../../../test/postgres/fresh.ts';
import type { RegisterStore } from '../../register/index.ts';
import { CONTRACT } from './contract.cases.ts';
import { openRegister } from './index.ts';
import { memoryStore } from './memory.cases.ts';
import { Clerk } from './orders.cases.ts';
import { storeMeans } from './places.cases.ts';

const WALLED = 'postgres，非属主账号';

describe.each(['内存', ...DIALECTS, WALLED] as const)('%s：台账的约定', (keeper) => {
  const means = storeMeans(join(dirname(freshFile()), 'keys.json'));
  let store: RegisterStore;

  beforeAll(async () => {
    if (keeper === '内存') store = memoryStore(means);
    else if (keeper === WALLED) {
      const { ownerUrl, ...place } = await freshWalled();
      store = await openRegister(place, means, { ownerUrl, unscoped: 'all' });
    } else store = await openRegister(await freshPlace(keeper), means);
  });
  afterAll(() => store.close());

  test.each(CONTRACT.map((row, n) => ({ ...row, n })))('$title', async ({ holds, n }) => {
    expect.hasAssertions();
    const clerk = new Clerk(store, `agency-${n}`);
    await clerk.establish();
    await holds({ store, means, clerk });
  });
});
