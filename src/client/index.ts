/**
 * 客户端: the interface for programs in TypeScript: every address, field and answer typed, nothing generated at run time.
 * Imports nothing of ours, so that it can be taken elsewhere. `paths.ts` is written from the OpenAPI document
 * (`npm run client`); read `client.ts`.
 */
export { type ClientOptions, clientOf, type GongkaiClient, newKey } from './client.ts';
export type { components, paths } from './paths.ts';
