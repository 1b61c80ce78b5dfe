import { readFileSync } from 'node:fs';
import { InvalidArgumentError } from 'commander';
import type { EmbeddedEventStoreDBOptions } from '../start.ts';

/** The options of `eventstoredb serve` as commander parses them. */
export type ServeFlags = {
  readonly port: number;
  readonly dataDir: string;
  readonly host: string;
  readonly maxAppendSize?: number;
  readonly tlsCert?: string;
  readonly tlsKey?: string;
  readonly credentialsFile?: string;
  readonly insecure?: true;
  readonly wait: number;
};

/** Parses a number of seconds. */
export const seconds = (text: string): number => {
  const number = Number(text);
  if (!(number >= 0 && number <= 3_600))
    throw new InvalidArgumentError('must be a number of seconds from 0 to 3600');
  return number;
};

/** Parses a port number. */
export const portNumber = (text: string): number => {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError('must be a port number');
  return port;
};

/** Reads the file that an option names. */
const read = (option: string, file: string): Buffer => {
  try {
    return readFileSync(file);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'there is no such file' : `it can't be read (${code ?? String(cause)})`;
    throw new Error(`${option} names ${file}: ${why}`, { cause });
  }
};

const credentialsIn = (file: string): { username: string; password: string } => {
  const text = read('--credentials-file', file).toString();
  const [, username, password] = /^([^:\r\n]+):([^\r\n]+)\s*$/.exec(text) ?? [];
  if (!username || !password) throw new Error(`${file} must contain one line of the form user:password`);
  return { username, password };
};

/** The optional settings, each present only if its option is. */
export const optionalSettings = ({
  tlsCert,
  tlsKey,
  credentialsFile,
  insecure,
  maxAppendSize,
}: ServeFlags): Partial<EmbeddedEventStoreDBOptions> => {
  if ((tlsCert === undefined) !== (tlsKey === undefined))
    throw new Error('--tls-cert and --tls-key must be used together');
  return {
    ...(tlsCert && tlsKey
      ? { tls: { cert: read('--tls-cert', tlsCert), key: read('--tls-key', tlsKey) } }
      : {}),
    ...(credentialsFile ? { credentials: credentialsIn(credentialsFile) } : {}),
    ...(insecure ? { insecure } : {}),
    ...(maxAppendSize === undefined ? {} : { maxAppendSize }),
  };
};
