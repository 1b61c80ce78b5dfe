import pg from 'pg';

// SQLSTATE classes: connection, rollback by deadlock, resources, operator's stop; and a lock not had in time.
const passing = /^(08|40|53|57P)|^55P03/;
// Data, integrity, limits of a row.
const ofRows = /^(22|23|54)/;

const codeOf = (error: Error): string => ('code' in error ? String(error.code) : '');

/** Whether it speaks of the connection or the server's state, so that the same may succeed later. */
export const isPassing = (error: unknown): boolean => {
  if (error instanceof pg.DatabaseError) return passing.test(codeOf(error));
  if (!(error instanceof Error)) return false;
  return /^E[A-Z]+$/.test(codeOf(error)) || /connection|timeout expired/i.test(error.message);
};

/** The SQLSTATE by which Postgres refused what stands in a row; undefined for every other failure. */
export const refusal = (error: unknown): string | undefined =>
  error instanceof pg.DatabaseError && ofRows.test(codeOf(error)) ? codeOf(error) : undefined;

/** Whether a table or schema is not there: a projector that never ran has made none yet. */
export const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === '42P01' || error.code === '3F000');
