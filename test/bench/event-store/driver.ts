import { EventStoreDBClient } from '@eventstore/db-client';
import { ROWS } from './rows.ts';

/** Asks the driver process to run a row with the official client. It answers with the rate per second. */
export type RowRequest = { readonly row: number; readonly round: string };
export type Answer = { readonly figure: number } | { readonly failed: string };

const client = EventStoreDBClient.connectionString(process.argv[2] ?? '');

const answer = async ({ row, round }: RowRequest): Promise<Answer> => {
  const asked = ROWS[row];
  if (!asked) return { failed: `there is no row ${row}` };
  return { figure: await asked.run(client, round) };
};

process.on('message', (request: RowRequest) => {
  void answer(request)
    .catch((error: unknown): Answer => ({ failed: String(error) }))
    .then((said) => process.send?.(said));
});
process.once('disconnect', () => process.exit());
