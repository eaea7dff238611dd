/**
 * 年报: the annual report, from a file and back. The form as data (`form`), a report as a value (`model`), reading
 * (`read`), judging (`check`), mending (`repair`), writing (`write`). This is the door `gongkai/report`.
 */
export * from './check/index.ts';
export * from './form/index.ts';
export * from './model/index.ts';
export * from './read/index.ts';
export * from './repair/index.ts';
export * from './write/index.ts';
