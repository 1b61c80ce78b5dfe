import { openPostgres } from '@cairn/read-model/postgres';
import { type Query, statementOf } from '@cairn/read-model/database';
import type { Statement } from '@cairn/read-model/statement';
import { createLogger } from '@cairn/runtime/logger';
import { fastify } from 'fastify';
import { byPrimaryKey, reads } from './reads.ts';
import { packetStatements } from './reviews/packet.ts';
import { reviewReads } from './reviews/reads.ts';
import { strategyReads } from './strategy/reads.ts';

const [port, url] = process.argv.slice(2);
const postgres = openPostgres({ url: url ?? '', logger: createLogger({ service: 'bench', level: 'error' }) });
const app = fastify();

app.get('/ready', () => 'ok');
const answer = (path: string, statement: (n: number) => Query<unknown>): void => {
  answerAll(path, (n) => [statement(n)]);
};
// As many requests differ as in the load of the service.
const different = 200;
// Each statement is compiled once, and later only its values are sent: a peer that built SQL for each request would share
// work with the service that nobody has to do, and make the service look better than it is.
const answerAll = (path: string, statements: (n: number) => Query<unknown>[]): void => {
  const held = new Map<number, Statement[]>();
  let turn = 0;
  app.get(path, () => {
    const n = turn++ % different;
    const asked = held.get(n) ?? statements(n).map(statementOf);
    held.set(n, asked);
    return Promise.all(asked.map(({ text, values, name }) => postgres.query(text, values, name)));
  });
};
answerAll('/packet', packetStatements);
answer('/byPrimaryKey', byPrimaryKey);
for (const [name, { statement }] of Object.entries({ ...reads, ...reviewReads, ...strategyReads }))
  answer(`/${name}`, statement);
await app.listen({ host: '127.0.0.1', port: Number(port) });
process.once('SIGTERM', () => void app.close().then(() => postgres.close()));
