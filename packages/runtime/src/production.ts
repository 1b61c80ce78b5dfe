import { developmentIssuer, type Environment, type InsecureName } from './environment.ts';

/** What a service connects to or trusts. */
export type Use = 'log' | 'database' | 'tokens' | 'commands' | 'model' | 'console';

type Check = { use: Use; wrong: string; found: (environment: Environment) => boolean };

const databasePassword = (text: string): string | undefined => {
  if (!URL.canParse(text)) return undefined;
  const { searchParams, password } = new URL(text);
  return searchParams.get('password') ?? password;
};

const isPlain = (url: string): boolean => new URL(url).protocol !== 'https:';

const checks: Record<InsecureName, Check> = {
  'event-store': {
    use: 'log',
    wrong: 'EVENTSTORE_URL has tls=false',
    found: ({ EVENTSTORE_URL }) => /[?&]tls=false(&|$)/i.test(EVENTSTORE_URL),
  },
  'database-password': {
    use: 'database',
    wrong: 'DATABASE_URL has the password of development',
    found: ({ DATABASE_URL }) => databasePassword(DATABASE_URL) === 'cairn',
  },
  'jwks-file': {
    use: 'tokens',
    wrong: 'CAIRN_JWKS_FILE is a local file',
    found: ({ CAIRN_JWKS_FILE, CAIRN_JWKS_URL }) => !!CAIRN_JWKS_FILE && !CAIRN_JWKS_URL,
  },
  'jwks-http': {
    use: 'tokens',
    wrong: 'CAIRN_JWKS_URL is not https',
    found: ({ CAIRN_JWKS_URL }) => !!CAIRN_JWKS_URL && isPlain(CAIRN_JWKS_URL),
  },
  'command-http': {
    use: 'commands',
    wrong: 'CAIRN_COMMAND_URL is not https',
    found: ({ CAIRN_COMMAND_URL }) => isPlain(CAIRN_COMMAND_URL),
  },
  'query-http': {
    use: 'model',
    wrong: 'CAIRN_QUERY_URL is not https',
    found: ({ CAIRN_QUERY_URL, CAIRN_MODEL_URL }) => !!CAIRN_MODEL_URL && isPlain(CAIRN_QUERY_URL),
  },
  'model-http': {
    use: 'model',
    wrong: 'CAIRN_MODEL_URL is not https',
    found: ({ CAIRN_MODEL_URL }) => !!CAIRN_MODEL_URL && isPlain(CAIRN_MODEL_URL),
  },
  'console-http': {
    use: 'console',
    wrong: 'CAIRN_CONSOLE_ISSUER is not https',
    found: ({ CAIRN_CONSOLE_ISSUER }) => !!CAIRN_CONSOLE_ISSUER && isPlain(CAIRN_CONSOLE_ISSUER),
  },
  issuer: {
    use: 'tokens',
    wrong: `CAIRN_TOKEN_ISSUER is ${developmentIssuer}`,
    found: ({ CAIRN_TOKEN_ISSUER }) => CAIRN_TOKEN_ISSUER === developmentIssuer,
  },
};

/**
 * Throws one `Error` if `NODE_ENV` is `production` and a setting that this service uses has a value for development. The
 * message lists each of them with the name that `CAIRN_ALLOW_INSECURE` takes for it, and no secret.
 */
export const refuseInsecure = (environment: Environment, uses: readonly Use[]): void => {
  if (environment.NODE_ENV !== 'production') return;
  const allowed = new Set<string>(environment.CAIRN_ALLOW_INSECURE);
  const wrong = Object.entries(checks)
    .filter(([name, { use, found }]) => uses.includes(use) && !allowed.has(name) && found(environment))
    .map(([name, check]) => `${check.wrong} (${name})`);
  if (wrong.length === 0) return;
  throw new Error(
    `Not fit for production: ${wrong.join('; ')}. Change them, or name them in CAIRN_ALLOW_INSECURE.`,
  );
};
