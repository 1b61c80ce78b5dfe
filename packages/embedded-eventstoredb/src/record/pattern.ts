/** A pattern that is no regular expression, or one that this server does not know. */
export class BadPattern extends Error {
  override readonly name = 'BadPattern';
}

const OPTIONS = /^\(\?([a-z]+)\)/;
const KNOWN_OPTIONS = /^[ims]+$/;
/** Escapes that mean an end of the text in .NET, and are none in JavaScript. */
const ENDS: Readonly<Record<string, string>> = {
  A: '(?<![\\s\\S])',
  z: '(?![\\s\\S])',
  Z: '(?=\\n?(?![\\s\\S]))',
};
/** What JavaScript takes behind a backslash, and a hyphen within brackets. */
const ESCAPABLE = /[\w^$\\.*+?()[\]{}|/]/;

const escaped = (char: string, isInBrackets: boolean): string => {
  if (!isInBrackets && ENDS[char] !== undefined) return ENDS[char];
  return ESCAPABLE.test(char) || (isInBrackets && char === '-') ? `\\${char}` : char;
};

/** Writes a pattern as JavaScript does: .NET escapes whatever it likes and has escapes for the ends of the text. */
const rewritten = (pattern: string): string => {
  let source = '';
  let isInBrackets = false;
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern.charAt(at);
    if (char === '\\' && at + 1 < pattern.length) {
      source += escaped(pattern.charAt(++at), isInBrackets);
      continue;
    }
    if (char === '[') isInBrackets = true;
    else if (char === ']') isInBrackets = false;
    source += char;
  }
  return source;
};

/**
 * Reads a .NET regular expression, as clients of EventStoreDB write them: with `(?i)`, `(?m)` and `(?s)` at its start,
 * `\A`, `\z` and `\Z`, and punctuation escaped without need; for the rest it is read as one of JavaScript, with Unicode.
 * Throws `BadPattern`.
 */
export const parsePattern = (pattern: string): RegExp => {
  const [start = '', options = ''] = OPTIONS.exec(pattern) ?? [];
  try {
    if (options !== '' && !KNOWN_OPTIONS.test(options)) throw new SyntaxError(`unknown option in ${start}`);
    return new RegExp(rewritten(pattern.slice(start.length)), `${options}u`);
  } catch (cause) {
    throw new BadPattern(`${pattern} is no regular expression that is known here`, { cause });
  }
};
