/** Prints one line of JSON, like the services' logs. */
export const say = (line: Record<string, unknown>): void => {
  process.stdout.write(`${JSON.stringify({ time: new Date().toISOString(), ...line })}\n`);
};

/** Prints in one line why a command failed, and sets the exit code to 1. */
export const fail = (error: unknown): void => {
  say({ level: 'error', msg: error instanceof Error ? error.message : String(error) });
  process.exitCode = 1;
};
