/** Prints one line of JSON, as services log. */
export const say = (line: Record<string, unknown>): void => {
  process.stdout.write(`${JSON.stringify({ time: new Date().toISOString(), ...line })}\n`);
};

/** Prints why a command could not do its work, in one line, and makes the process end with 1. */
export const fail = (error: unknown): void => {
  say({ level: 'error', msg: error instanceof Error ? error.message : String(error) });
  process.exitCode = 1;
};
