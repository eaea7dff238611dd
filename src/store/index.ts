/**
 * 存储: the register's ports on SQLite and PostgreSQL, files on disk and S3, keys, backups. Nothing is decided here.
 * Read `premises.ts` first, then `register/` (the tables), `engine/` (the databases), `keys/`, `files/`.
 */

export { type HousedPremises, type HouseKeeper, keeperIn, type Surroundings } from './premises.ts';
export { S3_VARIABLES, s3In } from './s3-settings.ts';
