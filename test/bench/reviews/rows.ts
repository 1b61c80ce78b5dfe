import { reviewTable } from '@cairn/read-model/review.tables';
import { trailTable } from '@cairn/read-model/trail.tables';
import pg from 'pg';
import { idOf } from '../ids.ts';
import { shape } from '../log.ts';

const cycles = 10;
/** Steps of each review in the log. */
const stepsPerReview = 6;

export const cycleOf = (n: number): string => idOf('cycle', 'copy', n % cycles);

const columnsOf = (table: { columns: object }): string => Object.keys(table.columns).join(', ');

/** The id in a column, made another one for each copy. */
const another = (column: string): string => `md5(${column} || n)::uuid::text`;

// Copies lie before the log, so that the read model's position stays the log's.
const earlier = (column: string): string => `${column} - n * 10000000000`;

const copied = (table: string, columns: string, changes: Readonly<Record<string, string>>): string => `
  insert into review.${table} (${columns})
  select ${columns
    .split(', ')
    .map((column) => changes[column] ?? `c.${column}`)
    .join(', ')}
  from review.${table} c, generate_series(1, $1::bigint) n`;

/** Copies the reviews of the log and the trail of each until the trail has about so many steps, spread over ten cycles. */
export const fillTrail = async (url: string, steps: number): Promise<void> => {
  const client = new pg.Client(url);
  await client.connect();
  const copies = Math.ceil(steps / (shape.reviews * stepsPerReview));
  const cycleId = `(array['${Array.from({ length: cycles }, (_, n) => cycleOf(n)).join("','")}'])[1 + n % ${cycles}]`;
  const both = { review_id: another('c.review_id'), cycle_id: cycleId };
  await client.query(
    copied('review', columnsOf(reviewTable), { ...both, opened_position: earlier('c.opened_position') }),
    [copies],
  );
  await client.query(
    copied('trail', columnsOf(trailTable), {
      ...both,
      event_id: another('c.event_id'),
      position: earlier('c.position'),
    }),
    [copies],
  );
  await client.query('vacuum analyze review.review, review.trail');
  await client.end();
};

/** Copies the rows that a query selects to this process. Returns how many there were in a second. */
export const copyOut = async (url: string, query: string): Promise<number> => {
  const client = new pg.Client(url);
  await client.connect();
  const since = performance.now();
  const rows = await new Promise<number>((resolve, reject) => {
    let copiedRows = 0;
    client.query({
      submit: (connection: pg.Connection) => connection.query(`copy (${query}) to stdout (format csv)`),
      handleCopyData: () => void (copiedRows += 1),
      handleCommandComplete: () => undefined,
      handleReadyForQuery: () => resolve(copiedRows),
      handleError: reject,
    } as unknown as pg.Submittable);
  });
  await client.end();
  return rows / ((performance.now() - since) / 1_000);
};
