import { readFileSync } from 'node:fs';

/** The variables that are secret, or may hold a password. */
export const secretVariables = [
  'EVENTSTORE_URL',
  'DATABASE_URL',
  'CAIRN_PAYLOAD_KEY',
  'CAIRN_ID_KEY',
  'CAIRN_MODEL_KEY',
] as const;

const read = (path: string): string => readFileSync(path, 'utf8').replace(/\r?\n$/, '');

/**
 * Fills each secret variable, such as `CAIRN_ID_KEY`, with the content of the file that `CAIRN_ID_KEY_FILE` names, and
 * leaves the name of the file out. Throws one `Error` that names each variable that is set in both ways, or whose file
 * is empty or cannot be read.
 */
export const withSecretFiles = (variables: NodeJS.ProcessEnv): NodeJS.ProcessEnv => {
  const filled = { ...variables };
  const wrong: string[] = [];
  for (const name of secretVariables) {
    const path = variables[`${name}_FILE`];
    delete filled[`${name}_FILE`];
    if (!path) continue;
    if (variables[name]) {
      wrong.push(`${name}: is set, and so is ${name}_FILE; only one of them may be`);
      continue;
    }
    try {
      filled[name] = read(path);
      if (filled[name] === '') wrong.push(`${name}_FILE: names an empty file`);
    } catch (thrown) {
      wrong.push(
        `${name}_FILE: names a file that cannot be read (${(thrown as NodeJS.ErrnoException).code})`,
      );
    }
  }
  if (wrong.length > 0) throw new Error(`The environment is wrong. ${wrong.join('; ')}`);
  return filled;
};
