export type Said = { level: 'warn' | 'error' | 'fatal'; text: string };

const loud = ['warn', 'error', 'fatal'] as const;

const text = (...parts: readonly unknown[]): string =>
  [...new Set(parts.filter((part) => typeof part === 'string' && part !== ''))].join(': ');

const fromJson = (line: string): Said | undefined => {
  const { level, msg, err } = JSON.parse(line) as {
    level?: string;
    msg?: string;
    err?: { message?: string };
  };
  const known = loud.find((each) => each === level);
  return known && { level: known, text: text(msg, err?.message) };
};

/** Reads a log line, or a line of an uncaught error from Node. Undefined if it is no warning or error. */
export const readLine = (line: string): Said | undefined => {
  if (line.startsWith('{')) {
    try {
      return fromJson(line);
    } catch {
      return undefined;
    }
  }
  const [, message] = /^(?:Uncaught )?\w*Error(?: \[\w+\])?: (.+)$/.exec(line) ?? [];
  return message ? { level: 'error', text: message } : undefined;
};
