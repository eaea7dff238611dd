/** A server that is tried out: an example in an empty folder, accounts whose passwords everybody knows. */
import { type DemoAccount, demoAccounts, type SignIn } from '../api/index.ts';
import { seedExample } from '../demo/index.ts';
import type { AgencyProfile, BaseCommand, Moment } from '../register/index.ts';
import type { HousedPremises } from '../store/index.ts';

const DEMO = 'demo-';

/** What is already there is never touched. @returns the accounts, none where the people are somebody's own */
export function demonstration(
  premises: HousedPremises,
  signIn: SignIn,
  moment: Moment,
): Promise<readonly DemoAccount[]> {
  const { register, means } = premises;
  return register.within('all', async () => {
    if ((await register.agencies()).length === 0) {
      process.stderr.write('还没有数据，先生成示例（虚构的人和事）……\n');
      await register.append(seedExample(means).changes);
      await supervised(premises, moment);
    }
    const agencies = await register.agencies();
    const agency = agencies.find(({ supervisors }) => supervisors.line !== null) ?? agencies[0];
    const list = await signIn.means.accounts.list();
    const isDemo = list.length === 0 || list.some(({ login }) => login.startsWith(DEMO));
    if (!agency || !isDemo) return [];
    return demoAccounts(signIn.means, { agency: agency.id, above: agency.supervisors.line ?? agency.id });
  });
}

/** Whether somebody could sign in with a password that stands in the source. */
export function hasDemoAccounts(premises: HousedPremises): Promise<boolean> {
  const { register, office } = premises;
  return register.within('all', async () =>
    (await office.accounts.list()).some(({ login, disabled }) => login.startsWith(DEMO) && !disabled),
  );
}

const ABOVE = 'yili-sthj';

/** Nobody supervises himself: the example gets the bureau above it, which has no cases of its own. */
async function supervised({ register }: HousedPremises, moment: Moment): Promise<void> {
  const [example] = await register.agencies();
  if (!example) return;
  const { id: _, ...profile } = example;
  const above = {
    ...profile,
    name: '伊犁州生态环境局',
    level: 'department',
    region: '654000',
    parent: null,
    units: [],
  };
  const settings: AgencyProfile['settings'] = { ...profile.settings, duties: [] };
  await given(
    register,
    ABOVE,
    {
      type: 'agency.establish',
      ...above,
      settings,
      reportsThrough: null,
      ownName: true,
      respondent: null,
      supervisors: { area: null, line: null },
    },
    moment,
  );
  const supervisors = { area: null, line: ABOVE };
  await given(register, example.id, { type: 'agency.change', supervisors, reason: '登记主管部门' }, moment);
}

async function given(
  register: HousedPremises['register'],
  agency: string,
  command: BaseCommand & Readonly<Record<string, unknown>>,
  moment: Moment,
): Promise<void> {
  const actor = { id: 'system', role: 'system' } as const;
  const answer = await register.execute({ agency, command, actor, key: `example-${command.type}` }, moment);
  if (answer.kind !== 'accepted') throw new Error(`the example was refused: ${JSON.stringify(answer)}`);
}
