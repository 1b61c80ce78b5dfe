import { openPostgres } from '@cairn/read-model/postgres';
import { prepared, type Sql } from '@cairn/read-model/sql';
import { createLogger } from '@cairn/runtime/logger';
import { fastify } from 'fastify';
import { byPrimaryKey, reads } from './reads.ts';

const [port, url] = process.argv.slice(2);
const postgres = openPostgres({ url: url ?? '', logger: createLogger({ service: 'bench', level: 'error' }) });
const app = fastify();

app.get('/ready', () => 'ok');
const answer = (path: string, statement: (n: number) => Sql): void => {
  let turn = 0;
  app.get(path, () => {
    const { text, values, name } = prepared(statement(turn++));
    return postgres.query(text, values, name);
  });
};
answer('/byPrimaryKey', byPrimaryKey);
for (const [name, { statement }] of Object.entries(reads)) answer(`/${name}`, statement);
await app.listen({ host: '127.0.0.1', port: Number(port) });
process.once('SIGTERM', () => void app.close().then(() => postgres.close()));
