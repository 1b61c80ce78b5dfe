import { writeFile } from 'node:fs/promises';
import { apiTypes } from './api-types.ts';

for (const { file, types } of await apiTypes()) await writeFile(file, types);
