import { openPostgres } from '@cairn/read-model/postgres';
import { statementOf } from '@cairn/read-model/database';
import { type RawBuilder } from 'kysely';
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
const answer = (path: string, statement: (n: number) => RawBuilder<unknown>): void => {
  answerAll(path, (n) => [statement(n)]);
};
const answerAll = (path: string, statements: (n: number) => RawBuilder<unknown>[]): void => {
  let turn = 0;
  app.get(path, () => {
    const asked = statements(turn++).map(statementOf);
    return Promise.all(asked.map(({ text, values, name }) => postgres.query(text, values, name)));
  });
};
answerAll('/packet', packetStatements);
answer('/byPrimaryKey', byPrimaryKey);
for (const [name, { statement }] of Object.entries({ ...reads, ...reviewReads }))
  answer(`/${name}`, statement);
for (const [name, { statement }] of Object.entries(strategyReads)) answer(`/${name}`, () => statement);
await app.listen({ host: '127.0.0.1', port: Number(port) });
process.once('SIGTERM', () => void app.close().then(() => postgres.close()));
