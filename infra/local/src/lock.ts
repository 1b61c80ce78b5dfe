import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { createConnection, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Refusal } from './refusal.ts';

export type Lock = {
  /** Whether an earlier process died and left its lock behind. */
  abandoned: boolean;
  release(): Promise<void>;
};

// The kernel's limit for a socket's path is 104 bytes on macOS, 108 on Linux.
const longestPath = 100;

const socketPath = (dataDir: string): string => {
  const inside = join(dataDir, 'lock');
  if (Buffer.byteLength(inside) <= longestPath) return inside;
  return join(tmpdir(), `cairn-${createHash('sha256').update(dataDir).digest('hex').slice(0, 16)}.lock`);
};

const listen = (path: string): Promise<Server | undefined> =>
  new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.end(String(process.pid)));
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error),
    );
    server.listen(path, () => resolve(server.unref()));
  });

const holderOf = (path: string): Promise<string | undefined> =>
  new Promise((resolve) => {
    let said = '';
    createConnection(path)
      .on('data', (chunk) => (said += String(chunk)))
      .on('error', () => resolve(undefined))
      .on('end', () => resolve(said));
  });

/**
 * Locks the data folder for this process. The lock is a listening socket: it is released when the process ends, even by
 * a crash, and it answers with the id of its process. Throws a `Refusal` if another process holds it.
 */
export const lockFolder = async (dataDir: string): Promise<Lock> => {
  const path = socketPath(dataDir);
  let server = await listen(path);
  const abandoned = server === undefined;
  if (!server) {
    const holder = await holderOf(path);
    if (holder !== undefined)
      throw new Refusal(
        `Cairn already runs on ${dataDir} (process ${holder}): stop it, or set CAIRN_DATA_DIR to another folder.`,
      );
    await rm(path, { force: true });
    server = await listen(path);
  }
  if (!server) throw new Refusal(`Another start took the data folder ${dataDir} a moment ago.`);
  const held = server;
  return { abandoned, release: () => new Promise((resolve) => held.close(() => resolve())) };
};
