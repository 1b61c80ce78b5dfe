import type { SentLine } from './sent-line.ts';

const mostCharacters = 64 * 1024;
const tooLong = { code: 'line/too-long', detail: `A line has at most ${mostCharacters} characters.` };
const wrong = { code: 'line/malformed-json', detail: 'The line is not a JSON object.' };

const parse = (line: number, text: string): SentLine => {
  if (text.length > mostCharacters) return { line, wrong: tooLong };
  try {
    const found: unknown = JSON.parse(text);
    return typeof found === 'object' && found !== null && !Array.isArray(found)
      ? { line, fields: found as Record<string, unknown> }
      : { line, wrong };
  } catch {
    return { line, wrong };
  }
};

/** One JSON object per line. Empty lines are skipped. */
export async function* readNdjson(text: AsyncIterable<string>): AsyncGenerator<SentLine> {
  let [line, rest] = [0, ''];
  for await (const piece of text) {
    const lines = (rest + piece).split('\n');
    rest = (lines.pop() ?? '').slice(0, mostCharacters + 1);
    for (const each of lines) {
      line += 1;
      if (each.trim() !== '') yield parse(line, each);
    }
  }
  if (rest.trim() !== '') yield parse(line + 1, rest);
}
