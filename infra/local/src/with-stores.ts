import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runHere } from '@cairn/programs/run-here';
import { readEnvironment } from '@cairn/runtime/environment';
import { createLogger } from '@cairn/runtime/logger';
import { withSecretFiles } from '@cairn/runtime/secret-files';
import { orEnd } from '@cairn/runtime/shutdown';
import { postgresPasswordIn } from './keys.ts';
import { logAccess } from './log-access.ts';
import { postgresUrl } from './settings.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Runs a program of Cairn. If the environment has no URL of a store, it gets that of the embedded one. */
const [entry = ''] = process.argv.splice(2, 1);
const { CAIRN_DATA_DIR, CAIRN_EVENTSTORE_TLS, CAIRN_EVENTSTORE_PORT, CAIRN_POSTGRES_PORT } = orEnd(
  createLogger({ service: 'cairn', level: 'info' }),
  readEnvironment,
);
process.env = withSecretFiles(process.env);
const dataDir = resolve(CAIRN_DATA_DIR);
const password = await postgresPasswordIn(dataDir);
if (!process.env.EVENTSTORE_URL)
  process.env.EVENTSTORE_URL = (await logAccess(dataDir, CAIRN_EVENTSTORE_TLS === 'true')).url(
    CAIRN_EVENTSTORE_PORT,
  );
if (!process.env.DATABASE_URL && password !== undefined)
  process.env.DATABASE_URL = postgresUrl(password, CAIRN_POSTGRES_PORT);
await runHere(resolve(root, entry));
