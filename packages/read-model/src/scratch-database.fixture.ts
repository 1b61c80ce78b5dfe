import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { quote } from './ddl.ts';

/** Makes an empty database on the Postgres server of this test run, and returns its URL. */
export const scratchDatabase = async (): Promise<string> => {
  const reply = await fetch(inject('postgres'));
  const url = await reply.text();
  if (!reply.ok) throw new Error(url);
  const name = `scratch_${randomUUID().replaceAll('-', '')}`;
  const client = new pg.Client(url);
  await client.connect();
  // Copying the files of the template takes less CPU time than logging their pages.
  await client.query(`create database ${quote(name)} strategy file_copy`);
  await client.end();
  const made = new URL(url);
  made.pathname = `/${name}`;
  return made.href;
};
