import { type FileHandle, open } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';

const mostBytes = 16 * 1024 * 1024;

const tooLarge = (path: string, length: number): Error =>
  new Error(`${path} has ${Math.ceil(length / 1024 / 1024)} MB; 16 MB is the most. Split it into parts.`);

/** How many bytes a file has, and no more of them than one above the most. A pipe says that it has none. */
const read = async (file: FileHandle): Promise<{ size: number; bytes: Buffer }> => {
  const { size } = await file.stat();
  if (size > mostBytes) return { size, bytes: Buffer.alloc(0) };
  const bytes = await buffer(file.createReadStream({ end: mostBytes }));
  return { size: bytes.length, bytes };
};

const bytesOf = async (path: string): Promise<{ size: number; bytes: Buffer }> => {
  try {
    await using file = await open(path);
    return await read(file);
  } catch (thrown) {
    const { code } = thrown as { code?: string };
    const said = code === 'ENOENT' ? `There is no file ${path}.` : `${path} cannot be read: ${code}.`;
    throw new Error(said, { cause: thrown });
  }
};

/** The text of a file, which is in UTF-8. Throws an `Error` that names the file. */
export const textOf = async (path: string): Promise<string> => {
  const { size, bytes } = await bytesOf(path);
  if (size > mostBytes) throw tooLarge(path, size);
  if (bytes.subarray(0, 64).includes(0)) throw new Error(`${path} is in UTF-16. Save it in UTF-8.`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error(`${path} is not in UTF-8. Save it in UTF-8.`);
  }
};

/** What stands in a JSON file. Throws an `Error` that names the file. */
export const jsonOf = async (path: string): Promise<unknown> => {
  const text = await textOf(path);
  try {
    return JSON.parse(text);
  } catch (thrown) {
    throw new Error(`${path} is not valid JSON.`, { cause: thrown });
  }
};

/** The token in a file. Throws an `Error` that names the file, and never says what is in it. */
export const tokenIn = async (path: string): Promise<string> => {
  const token = (await textOf(path)).trim();
  // A header holds no other characters: https://www.rfc-editor.org/rfc/rfc6750#section-2.1
  if (!/^[\w.~+/-]+=*$/.test(token)) throw new Error(`${path} does not hold one token and nothing else.`);
  return token;
};
