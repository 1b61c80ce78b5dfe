import pg from 'pg';

// SQLSTATE classes: connection, rollback after a deadlock, resources, shutdown; and a lock that was not granted in time.
const passing = /^(08|40|53|57P)|^55P03/;
// SQLSTATE classes: data, integrity, limits of a row.
const ofRows = /^(22|23|54)/;

const codeOf = (error: Error): string => ('code' in error ? String(error.code) : '');

/** Whether the error comes from the connection or the server's state, so that a retry may succeed. */
export const isPassing = (error: unknown): boolean => {
  if (error instanceof pg.DatabaseError) return passing.test(codeOf(error));
  if (!(error instanceof Error)) return false;
  return /^E[A-Z]+$/.test(codeOf(error)) || /connection|timeout expired/i.test(error.message);
};

/** The SQLSTATE if Postgres refused the content of a row; undefined for every other failure. */
export const refusal = (error: unknown): string | undefined =>
  error instanceof pg.DatabaseError && ofRows.test(codeOf(error)) ? codeOf(error) : undefined;

/** Whether a table or schema is missing: a projector creates them when it first runs. */
export const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === '42P01' || error.code === '3F000');
