import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readEnvironment } from '@cairn/runtime/environment';
import { postgresPasswordIn } from './keys.ts';
import { postgresUrl } from './settings.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Runs a program of Cairn. If the environment has no URL of Postgres, it gets that of the embedded one. */
const [entry = ''] = process.argv.splice(2, 1);
const { CAIRN_DATA_DIR, CAIRN_POSTGRES_PORT } = readEnvironment();
const password = await postgresPasswordIn(resolve(CAIRN_DATA_DIR));
if (!process.env.DATABASE_URL && password !== undefined)
  process.env.DATABASE_URL = postgresUrl(password, CAIRN_POSTGRES_PORT);
await import(pathToFileURL(resolve(root, entry)).href);
