import { describe, expect, test } from 'vitest';
import { readEnvironment } from './environment.ts';
import { refuseInsecure } from './production.ts';

const safe = {
  NODE_ENV: 'production',
  EVENTSTORE_URL: 'esdb://user:secret@log.example:2113',
  DATABASE_URL: 'postgres://cairn:s3cret@rows.example/cairn',
  CAIRN_COMMAND_URL: 'https://commands.example',
  CAIRN_JWKS_URL: 'https://issuer.example/jwks',
  CAIRN_TOKEN_ISSUER: 'https://issuer.example',
};
const everything = ['log', 'database', 'tokens', 'commands', 'model', 'console'] as const;
const start = (set: Record<string, string>, uses: Parameters<typeof refuseInsecure>[1] = everything) =>
  refuseInsecure(readEnvironment({ ...safe, ...set }), uses);

const insecure = {
  EVENTSTORE_URL: 'esdb://log.example:2113?tls=false',
  DATABASE_URL: 'postgres://cairn:cairn@rows.example/cairn',
  CAIRN_JWKS_URL: '',
  CAIRN_JWKS_FILE: '/keys/jwks.json',
  CAIRN_TOKEN_ISSUER: '',
};

describe('in production', () => {
  test('a service starts if no setting has a development default', () => {
    expect(() => start({})).not.toThrow();
  });

  test.each([
    ['event-store', { EVENTSTORE_URL: 'esdb://a,b?throwOnAppendFailure=true&TLS=False' }],
    ['database-password', { DATABASE_URL: insecure.DATABASE_URL }],
    ['database-password', { DATABASE_URL: 'postgres://rows.example/cairn?user=cairn&password=cairn' }],
    ['jwks-file', { CAIRN_JWKS_URL: '', CAIRN_JWKS_FILE: '/keys/jwks.json' }],
    ['jwks-http', { CAIRN_JWKS_URL: 'http://issuer.example/jwks' }],
    ['query-http', { CAIRN_MODEL_URL: 'https://m.example/v1', CAIRN_QUERY_URL: 'http://query-service:4002' }],
    ['console-http', { CAIRN_CONSOLE_ISSUER: 'http://people.example' }],
    ['model-http', { CAIRN_MODEL_URL: 'http://m.example/v1', CAIRN_QUERY_URL: 'https://q.example' }],
    ['command-http', { CAIRN_COMMAND_URL: 'http://command-service:4001' }],
    ['issuer', { CAIRN_TOKEN_ISSUER: 'https://cairn.local' }],
  ])('a service refuses to start unless %s is allowed', (name, set) => {
    expect(() => start(set)).toThrow(`(${name})`);
    expect(() => start({ ...set, CAIRN_ALLOW_INSECURE: name })).not.toThrow();
  });

  test('one line lists every refused setting and the name that allows it', () => {
    expect(() => start({ ...insecure, CAIRN_ALLOW_INSECURE: 'issuer' })).toThrow(
      'Not fit for production: EVENTSTORE_URL has tls=false (event-store); ' +
        'DATABASE_URL has the password of development (database-password); ' +
        'CAIRN_JWKS_FILE is a local file (jwks-file). ' +
        'Change them, or name them in CAIRN_ALLOW_INSECURE.',
    );
  });

  test('several names are allowed with commas and spaces between them', () => {
    const names = 'event-store, database-password,jwks-file , issuer';
    expect(() => start({ ...insecure, CAIRN_ALLOW_INSECURE: names })).not.toThrow();
  });

  test('a key file that a URL replaces is accepted', () => {
    expect(() => start({ CAIRN_JWKS_FILE: '/keys/jwks.json' })).not.toThrow();
  });

  test('a service is not refused for a setting that it does not use', () => {
    expect(() => start({ ...insecure, EVENTSTORE_URL: safe.EVENTSTORE_URL }, ['log'])).not.toThrow();
  });

  test('an unknown name in CAIRN_ALLOW_INSECURE is an error that names the variable', () => {
    expect(() => start({ CAIRN_ALLOW_INSECURE: 'jwks' })).toThrow(/CAIRN_ALLOW_INSECURE/);
  });
});

test('outside production a service starts with every development default', () => {
  expect(() => start({ ...insecure, NODE_ENV: 'development' })).not.toThrow();
});
