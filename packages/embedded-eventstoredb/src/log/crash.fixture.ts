import { copyFileSync, existsSync, mkdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SEGMENTS } from './journal/segment.ts';
import { DATA_FILE } from './tables/tables.ts';

const FILES = [DATA_FILE, ...SEGMENTS] as const;
export const SECTOR = 512;

/** The files of a log at one instant. */
export type Files = ReadonlyMap<string, Buffer>;

/** A sector of one of the files. */
export type Sector = { readonly file: string; readonly at: number };

export const readFiles = (dir: string): Files =>
  new Map(
    FILES.filter((file) => existsSync(join(dir, file))).map((file) => [file, readFileSync(join(dir, file))]),
  );

export const writeFiles = (dir: string, files: Files): void => {
  mkdirSync(dir);
  for (const [file, bytes] of files) writeFileSync(join(dir, file), bytes);
};

/** Copies the files of an idle log, as they would be if its process were killed. */
export const copyFiles = (from: string, to: string): void => {
  mkdirSync(to);
  for (const file of FILES) if (existsSync(join(from, file))) copyFileSync(join(from, file), join(to, file));
};

/** The target of a symbolic link; undefined if the link is gone by now. */
export const linkOf = (link: string): string | undefined => {
  try {
    return readlinkSync(link);
  } catch {
    return undefined;
  }
};

const NOTHING = Buffer.alloc(0);

/** The sectors that were written between two instants, except zeros after a file's old end. */
export const writtenBetween = (before: Files, after: Files): Sector[] => {
  const written: Sector[] = [];
  for (const [file, bytes] of after) {
    const old = Buffer.concat([before.get(file) ?? NOTHING], bytes.length);
    for (let at = 0; at < bytes.length; at += SECTOR) {
      if (!bytes.subarray(at, at + SECTOR).equals(old.subarray(at, at + SECTOR))) written.push({ file, at });
    }
  }
  return written;
};

/** The files `before`, with only some of the sectors that were written next. */
export const mix = (before: Files, after: Files, sectors: readonly Sector[]): Files => {
  const mixed = new Map<string, Buffer>();
  for (const [file, bytes] of after) {
    const offsets = sectors.filter((sector) => sector.file === file).map(({ at }) => at);
    const old = before.get(file) ?? NOTHING;
    const whole = Buffer.alloc(Math.max(old.length, ...offsets.map((at) => at + SECTOR)));
    old.copy(whole);
    for (const at of offsets) bytes.copy(whole, at, at, at + SECTOR);
    mixed.set(file, whole);
  }
  return mixed;
};
