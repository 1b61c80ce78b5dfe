import { randomUUID } from 'node:crypto';
import { askAt } from '@cairn/testing/door';
import pg from 'pg';
import { inject } from 'vitest';
import { quote } from './ddl.ts';

/** A database of the test run that others are copied from. `fill` gets the URL of the empty database. */
export type Template = { name: string; fill: (url: string) => Promise<void> };

const at = (url: string, name: string): string => {
  const made = new URL(url);
  made.pathname = `/${name}`;
  return made.href;
};

const createDatabase = async (client: pg.Client, template = 'template1'): Promise<string> => {
  const name = `scratch_${randomUUID().replaceAll('-', '')}`;
  // Copying the files of the template takes less CPU time than logging their pages.
  await client.query(`create database ${quote(name)} template ${quote(template)} strategy file_copy`);
  return name;
};

/** Makes the template unless another worker has made it. While it is being filled, it has another name. */
const ensureTemplate = async (client: pg.Client, url: string, { name, fill }: Template): Promise<void> => {
  await client.query('select pg_advisory_lock(hashtext($1))', [name]);
  const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
  if (rowCount === 0) {
    const unfilled = await createDatabase(client);
    await fill(at(url, unfilled));
    await client.query(`alter database ${quote(unfilled)} rename to ${quote(name)}`);
  }
  await client.query('select pg_advisory_unlock(hashtext($1))', [name]);
};

/** Makes a database on the Postgres server of this test run, and returns its URL. It is empty without a template. */
export const scratchDatabase = async (template?: Template): Promise<string> => {
  const url = await askAt(inject('postgres'));
  const client = new pg.Client(url);
  await client.connect();
  try {
    if (template) await ensureTemplate(client, url, template);
    return at(url, await createDatabase(client, template?.name));
  } finally {
    await client.end();
  }
};
