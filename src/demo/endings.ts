/** How requests end in the example city, each as often as its weight, with what had to be judged. */

import { type Ending, GIVEN, type Part } from './asking.ts';
import type { Dice } from './dice.ts';
import { inventedApplicant } from './people.ts';

const one = (
  outcome: Part['outcome'],
  facts: Part['facts'] = {},
  reason = '理由见答复书',
): readonly Part[] => [{ what: '所申请的信息', outcome, facts, reason }];

const WHOLE = { separable: false };
const NAMED = { lawNamed: true, articleNamed: true, rankSufficient: true };
const PROCESS = { oneOfFourKinds: true, otherRulesRequireDisclosure: false };

const DECISIONS: readonly (readonly [parts: readonly Part[], weight: number])[] = [
  [GIVEN, 380],
  [one('disclosed.alreadyPublic', { placeVerified: true }), 120],
  [
    [
      { what: '正式文本', outcome: 'disclosed.provided' },
      { what: '会签意见', outcome: 'withheld.processInformation', facts: PROCESS, reason: '属于过程性信息' },
    ],
    90,
  ],
  [one('withheld.stateSecret', { ...WHOLE, classified: true }), 4],
  [one('withheld.prohibitedByLaw', { ...WHOLE, ...NAMED }), 6],
  [one('withheld.securityAndStability', { ...WHOLE, harmLikely: true, harmAssessed: true }), 4],
  [one('withheld.internalAffairs', { ...WHOLE, oneOfThreeKinds: true }), 14],
  [one('withheld.processInformation', { ...WHOLE, ...PROCESS }), 14],
  [
    one('withheld.enforcementFile', {
      ...WHOLE,
      inEnforcementFile: true,
      otherRulesRequireDisclosure: false,
    }),
    24,
  ],
  [one('withheld.administrativeQuery', { ...NAMED, officeNamed: true }), 16],
  [one('unavailable.notExisting'), 90],
  [one('unavailable.notOurs', { rightAgencySettled: true }), 80],
  [one('unavailable.needsCompilation', { needsCompiling: true }), 30],
  [one('notProcessed.petition', { petition: true }), 24],
  [one('notProcessed.publication', { publicPrint: true }), 3],
  [one('notProcessed.confirmation', { alreadyObtained: true }), 8],
  [one('otherHandling.notGovernmentInformation', { notGovernmentInformation: true }), 16],
  [one('otherHandling.other'), 10],
];

const UNCLEAR = one('unavailable.unclearAfterClarification');

/** Rolls an ending: most are simply decided, some take a detour. */
export function rolledEnding(dice: Dice): Ending {
  const parts = dice.weighed(DECISIONS);
  return dice.weighed<Ending>([
    [{ kind: 'decided', parts }, 800],
    [{ kind: 'extended', parts }, 40],
    [{ kind: 'clarifiedFirst', parts }, 60],
    [{ kind: 'clarifiedFirst', parts: UNCLEAR }, 5],
    [{ kind: 'clarificationLapsed' }, 25],
    [{ kind: 'withdrawn' }, 25],
    [{ kind: 'thirdPartyAsked', objects: dice.chance(60), third: inventedApplicant(dice, 'company') }, 25],
  ]);
}
