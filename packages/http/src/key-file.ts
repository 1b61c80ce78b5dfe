import { readFileSync, statSync } from 'node:fs';
import { createLocalJWKSet, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';

export type KeySource = {
  findKey: JWTVerifyGetKey;
  /** Whether the keys have changed since the last call. */
  renewed: () => boolean;
};

const versionOf = (path: string): string => {
  try {
    const { ino, size, mtimeNs } = statSync(path, { bigint: true });
    return `${ino} ${size} ${mtimeNs}`;
  } catch {
    return 'unreadable';
  }
};

const read = (path: string): JWTVerifyGetKey =>
  createLocalJWKSet(JSON.parse(readFileSync(path, 'utf8')) as JSONWebKeySet);

/**
 * The public keys in a JWKS file. `renewed` looks whether the file has changed, and reads it again if so. A file that
 * cannot be read throws here; later it goes to `onFailure` once, and the keys stay as they were.
 */
export const openKeyFile = (path: string, onFailure: (error: unknown) => void): KeySource => {
  let version = versionOf(path);
  let findKey = read(path);
  return {
    findKey: (header, token) => findKey(header, token),
    // A look costs a few microseconds. A watcher would miss changes on network drives and container mounts.
    renewed() {
      const found = versionOf(path);
      if (found === version) return false;
      version = found;
      try {
        findKey = read(path);
        return true;
      } catch (error) {
        onFailure(error);
        return false;
      }
    },
  };
};
