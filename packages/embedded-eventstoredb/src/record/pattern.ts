/** A pattern that is not a regular expression, or uses .NET syntax that this server does not support. */
export class BadPattern extends Error {
  override readonly name = 'BadPattern';
}

const OPTIONS = /^\(\?([a-z]+)\)/;
const KNOWN_OPTIONS = /^[ims]+$/;
/** Escapes that mean an end of the text in .NET but not in JavaScript. */
const ENDS: Readonly<Record<string, string>> = {
  A: '(?<![\\s\\S])',
  z: '(?![\\s\\S])',
  Z: '(?=\\n?(?![\\s\\S]))',
};
/** What JavaScript allows after a backslash; within brackets also a hyphen. */
const ESCAPABLE = /[\w^$\\.*+?()[\]{}|/]/;

const escaped = (char: string, isInBrackets: boolean): string => {
  if (!isInBrackets && ENDS[char] !== undefined) return ENDS[char];
  return ESCAPABLE.test(char) || (isInBrackets && char === '-') ? `\\${char}` : char;
};

/** Rewrites a pattern for JavaScript. .NET allows needless escapes, and has escapes for the ends of the text. */
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
 * Parses a .NET regular expression, as EventStoreDB's clients send them. Supports `(?i)`, `(?m)` and `(?s)` at the start,
 * `\A`, `\z` and `\Z`, and needless escapes; everything else is read as JavaScript, with Unicode. Throws `BadPattern`.
 */
export const parsePattern = (pattern: string): RegExp => {
  const [start = '', options = ''] = OPTIONS.exec(pattern) ?? [];
  try {
    if (options !== '' && !KNOWN_OPTIONS.test(options)) throw new SyntaxError(`unknown option in ${start}`);
    return new RegExp(rewritten(pattern.slice(start.length)), `${options}u`);
  } catch (cause) {
    throw new BadPattern(`${pattern} is not a regular expression that this server supports`, { cause });
  }
};
