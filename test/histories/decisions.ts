/** What can be decided about a request, each with what somebody had to judge. 条例§36 */
export interface Part {
  readonly what: string;
  readonly outcome: string;
  readonly reason?: string;
  readonly facts?: Readonly<Record<string, boolean>>;
}

const WHOLE = { separable: false };
const NAMED = { lawNamed: true, articleNamed: true, rankSufficient: true };
const PROCESS = { oneOfFourKinds: true, otherRulesRequireDisclosure: false };
const FILE = { inEnforcementFile: true, otherRulesRequireDisclosure: false };
const one = (outcome: string, facts: Part['facts'] = {}): readonly Part[] => [
  { what: '全部', outcome, facts, reason: '理由见答复书' },
];
export const GIVEN: readonly Part[] = [{ what: '全部', outcome: 'disclosed.provided' }];
export const UNCLEAR = one('unavailable.unclearAfterClarification');
export const EXCESSIVE = one('notProcessed.excessive', { reasonsUnreasonable: true });
export const REPEATED = one('notProcessed.repeated');
export const PROTECTED = one('withheld.thirdPartyRights', {
  ...WHOLE,
  concernsThirdParty: true,
  harmsThirdParty: true,
  objectionUnfounded: false,
  publicInterestPrevails: false,
});

export const DECISIONS: readonly (readonly Part[])[] = [
  GIVEN,
  GIVEN,
  GIVEN,
  one('disclosed.alreadyPublic', { placeVerified: true }),
  [
    { what: '正式文本', outcome: 'disclosed.provided' },
    { what: '会签意见', outcome: 'withheld.processInformation', facts: PROCESS, reason: '过程性信息' },
  ],
  one('withheld.stateSecret', { ...WHOLE, classified: true }),
  one('withheld.prohibitedByLaw', { ...WHOLE, ...NAMED }),
  one('withheld.securityAndStability', { ...WHOLE, harmLikely: true, harmAssessed: true }),
  one('withheld.internalAffairs', { ...WHOLE, oneOfThreeKinds: true }),
  one('withheld.processInformation', { ...WHOLE, ...PROCESS }),
  one('withheld.enforcementFile', { ...WHOLE, ...FILE }),
  one('withheld.administrativeQuery', { ...NAMED, officeNamed: true }),
  one('unavailable.notExisting'),
  one('unavailable.notOurs', { rightAgencySettled: true }),
  one('unavailable.needsCompilation', { needsCompiling: true }),
  one('notProcessed.petition', { petition: true }),
  one('notProcessed.publication', { publicPrint: true }),
  one('notProcessed.confirmation', { alreadyObtained: true }),
  one('otherHandling.notGovernmentInformation', { notGovernmentInformation: true }),
  one('otherHandling.other'),
];
