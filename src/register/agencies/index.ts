/**
 * 机关: an agency's profile, place in the tree and choices.
 * Not here: what the choices mean (`law`), who may log in (the interfaces). Read `profile.ts` first.
 */
export { type AgencyCommand, type AgencyState, agencies, DEFAULT_AGENCY_SETTINGS } from './agency.ts';
export {
  AGENCY_LEVELS,
  type AgencyContact,
  type AgencyLevel,
  type AgencyProfile,
  type AgencySettings,
  type Unit,
} from './profile.ts';
