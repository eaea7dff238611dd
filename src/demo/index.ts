/**
 * 示例: invented registers made from a seed number, by the same orders a clerk would give. No person in them exists.
 * Read `schedule.ts` first: stories are told day by day; `asking.ts`, `publishing.ts`, `contesting.ts` are the stories.
 */
export { cityExample } from './city.ts';
export { seedExample } from './seed.ts';
