import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { quote } from './ddl.ts';

/** Makes an empty database on the server of `url` and returns its URL. */
export const scratchDatabase = async (url: string): Promise<string> => {
  const name = `scratch_${randomUUID().replaceAll('-', '')}`;
  const client = new pg.Client(url);
  await client.connect();
  await client.query(`create database ${quote(name)}`);
  await client.end();
  const made = new URL(url);
  made.pathname = `/${name}`;
  return made.href;
};
