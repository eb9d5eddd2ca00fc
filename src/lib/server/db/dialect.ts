import type { postgresDialect } from './postgres-dialect';

/**
 * The words the schema is written in. Postgres, the stricter engine, gives the types.
 *
 * - `id`: primary key, text made in the app
 * - `text`: compared and ordered by its bytes; without NUL
 * - `folded`: text whose case does not matter, stored in lower case
 * - `int`: a whole number up to 2^53 - 1; `real`: a finite number
 * - `json<T>`: T is a promise of the schema; parse what comes back
 * - `time`: a `Date`, to the millisecond
 */
export type Dialect = typeof postgresDialect;
