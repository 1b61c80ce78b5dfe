import { resolve } from 'node:path';
import { buildConsole } from './build.ts';

const [folder = 'dist'] = process.argv.slice(2);
await buildConsole(resolve(folder));
