import { z } from 'zod';
import { withSecretFiles } from './secret-files.ts';

const isTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

const port = (ours: number) => z.coerce.number().int().min(0).max(65535).default(ours);

/** What is fine on a laptop and not in production, by the names that `CAIRN_ALLOW_INSECURE` lists. */
const insecureNames = [
  'event-store',
  'database-password',
  'jwks-file',
  'jwks-http',
  'command-http',
  'query-http',
  'model-http',
  'console-http',
  'issuer',
] as const;

export const developmentIssuer = 'https://cairn.local';

export type InsecureName = (typeof insecureNames)[number];

/** Every environment variable of Cairn: its shape, its default and what it is for. */
export const environment = {
  NODE_ENV: z
    .string()
    .optional()
    .describe('`production` makes a service refuse to start with development defaults'),
  CAIRN_ALLOW_INSECURE: z
    .string()
    .transform((list) => list.split(',').map((name) => name.trim()))
    .pipe(z.array(z.enum(insecureNames)))
    .default([])
    .describe('the development defaults that a service accepts in production'),
  EVENTSTORE_URL: z
    .string()
    .startsWith('esdb', 'must be a connection string (esdb://…)')
    .default('esdb://127.0.0.1:2113?tls=false')
    .describe('connection string of EventStoreDB; replaces the embedded one when set'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must be a Postgres URL (postgres://…)')
    .default('postgres://cairn@127.0.0.1:5433/cairn')
    .describe('Postgres of the read models; replaces the embedded one when set'),
  CAIRN_HOST: z.string().default('127.0.0.1').describe('address that every service listens on'),
  CAIRN_COMMAND_PORT: port(4001).describe('port of the command service'),
  CAIRN_QUERY_PORT: port(4002).describe('port of the query service'),
  CAIRN_COMMAND_URL: z
    .url()
    .default('http://127.0.0.1:4001')
    .describe(
      'where the query service finds the command service, which records who reads what and takes the commands of the console',
    ),
  CAIRN_QUERY_URL: z
    .url()
    .default('http://127.0.0.1:4002')
    .describe('where the command service finds the query service, which tells what a model may be told'),
  CAIRN_MODEL_URL: z
    .url()
    .optional()
    .describe('where a model answers, in an API like that of OpenAI; without it no model suggests words'),
  CAIRN_MODEL_NAME: z.string().max(200).optional().describe('the model that is asked for at CAIRN_MODEL_URL'),
  CAIRN_MODEL_KEY: z.string().optional().describe('secret key for CAIRN_MODEL_URL, if it asks for one'),
  CAIRN_CONSOLE_DIR: z
    .string()
    .optional()
    .describe('folder of the built console; without it the query service has no pages'),
  CAIRN_CONSOLE_ISSUER: z
    .url()
    .optional()
    .describe('the OpenID provider at which people sign in to the console'),
  CAIRN_CONSOLE_CLIENT: z
    .string()
    .max(200)
    .default('cairn-console')
    .describe('the client id of the console at CAIRN_CONSOLE_ISSUER'),
  CAIRN_CONSOLE_SCOPE: z
    .string()
    .max(500)
    .default('openid')
    .describe(
      'what the console asks for at CAIRN_CONSOLE_ISSUER; it must get a token for CAIRN_TOKEN_AUDIENCE',
    ),
  CAIRN_EVENTSTORE_PORT: port(2113).describe('port of the embedded EventStoreDB'),
  CAIRN_EVENTSTORE_TLS: z
    .enum(['true', 'false'])
    .default('false')
    .describe('whether the embedded EventStoreDB asks for a certificate and a password'),
  CAIRN_POSTGRES_PORT: port(5433).describe('port of the embedded Postgres'),
  CAIRN_SCORECARD_PROJECTOR_PORT: port(4011).describe('health port of the scorecard projector'),
  CAIRN_OKR_PROJECTOR_PORT: port(4012).describe('health port of the OKR projector'),
  CAIRN_REVIEW_PROJECTOR_PORT: port(4013).describe('health port of the review projector'),
  CAIRN_BIAS_REACTOR_PORT: port(4014).describe('health port of the bias reactor'),
  CAIRN_ALERT_REACTOR_PORT: port(4015).describe('health port of the alert reactor'),
  CAIRN_LAUNCHER_PORT: port(4016).describe('health port of the launcher'),
  CAIRN_ISSUER_PORT: port(4003).describe('port of the OpenID provider that `start` brings for the console'),
  CAIRN_DATA_DIR: z.string().default('.cairn').describe('where the embedded stores keep their data'),
  CAIRN_LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('info')
    .describe('least severe level that is logged'),
  CAIRN_TIME_ZONE: z
    .string()
    .refine(isTimeZone, 'must be an IANA time zone, such as Europe/Berlin')
    .default('UTC')
    .describe("the organisation's time zone, in which employments and KPIs change from one day to the next"),
  CAIRN_RATE_LIMIT: z.coerce
    .number()
    .int()
    .min(0)
    .default(6_000)
    .describe(
      'requests a minute that one person, or one address without a verified token, may send to a service; 0 sets no limit',
    ),
  CAIRN_FEED_STREAMS: z.coerce
    .number()
    .int()
    .min(0)
    .default(10)
    .describe('live streams of the goal feed that one person may hold in one application; 0 sets no limit'),
  CAIRN_JWKS_URL: z.url().optional().describe('where the token issuer publishes its public keys'),
  CAIRN_JWKS_FILE: z.string().optional().describe('file with the public keys, if there is no URL for them'),
  CAIRN_TOKEN_ISSUER: z.string().default(developmentIssuer).describe('the `iss` a token must carry'),
  CAIRN_TOKEN_AUDIENCE: z.string().default('cairn').describe('the `aud` a token must carry'),
  CAIRN_PAYLOAD_KEY: z
    .string()
    .min(32, 'must have at least 32 characters')
    .optional()
    .describe('secret key of the HMAC over request bodies that came with an Idempotency-Key'),
  CAIRN_ID_KEY: z
    .string()
    .min(32, 'must have at least 32 characters')
    .optional()
    .describe('secret key of the ids that derive from other data; belongs to the log and never changes'),
} as const;

const schema = z.object(environment);

export type Environment = z.infer<typeof schema>;
export type Variable = keyof Environment;

/**
 * Reads and checks every variable; an empty one counts as unset, and a secret may be in the file that `NAME_FILE` names.
 * Throws one `Error` that names each variable that is wrong and what it should be, never its value.
 */
export const readEnvironment = (variables: NodeJS.ProcessEnv = process.env): Environment => {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const read = schema.safeParse(withSecretFiles(set));
  if (read.success) return read.data;
  const wrong = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The environment is wrong. ${wrong.join('; ')}`);
};

/** The value of a variable that this service cannot do without. Throws an `Error` that names it if it is unset. */
export const required = <V extends Variable>(read: Environment, variable: V): NonNullable<Environment[V]> => {
  const value = read[variable];
  if (value === undefined) throw new Error(`${variable} is not set: ${environment[variable].description}`);
  return value;
};
