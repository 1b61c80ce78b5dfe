import { readFileSync } from 'node:fs';
import { environment } from '@cairn/runtime/environment';
import { secretVariables } from '@cairn/runtime/secret-files';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

type Service = {
  build?: object;
  environment: Record<string, unknown>;
  secrets?: string[];
  read_only?: boolean;
  cap_drop?: string[];
};
type Compose = { services: Record<string, Service>; secrets: Record<string, { file: string }> };

const file = new URL('../../docker-compose.yml', import.meta.url);
const { services, secrets } = parse(readFileSync(file, 'utf8'), { merge: true }) as Compose;
const ours = Object.entries(services).filter(([, { build }]) => build);

const named = ({ environment: given }: Service, suffix: '' | '_FILE'): string[] =>
  secretVariables.map((name) => `${name}${suffix}`).filter((name) => name in given);

describe('docker-compose.yml', () => {
  test('holds no password or key, and gives each service its secrets as files', () => {
    const uses = Object.fromEntries(
      ours.map(([name, service]) => [name, [named(service, ''), named(service, '_FILE')]]),
    );
    const [log, rows] = [['EVENTSTORE_URL'], ['DATABASE_URL_FILE']];
    expect(uses).toEqual({
      'command-service': [log, ['CAIRN_PAYLOAD_KEY_FILE', 'CAIRN_ID_KEY_FILE']],
      'query-service': [log, rows],
      'okr-projector': [log, rows],
      'review-projector': [log, rows],
      'scorecard-projector': [log, rows],
      'bias-reactor': [log, []],
      'alert-reactor': [log, ['CAIRN_ID_KEY_FILE']],
      launcher: [log, ['CAIRN_ID_KEY_FILE']],
    });
    expect(services['postgres']?.environment).not.toHaveProperty('POSTGRES_PASSWORD');
  });

  test.each(Object.entries(services))('mounts every secret file that %s is given', (_name, service) => {
    const paths = Object.entries(service.environment)
      .filter(([, value]) => String(value).startsWith('/run/secrets/'))
      .map(([, value]) => String(value).replace('/run/secrets/', ''));
    expect(paths.toSorted()).toEqual((service.secrets ?? []).toSorted());
    for (const name of paths) expect(secrets[name]?.file).toBe(`\${CAIRN_SECRETS_DIR:-./secrets}/${name}`);
  });

  test.each(ours)('gives %s no variable that Cairn does not know', (_name, service) => {
    const known = new Set([...Object.keys(environment), ...secretVariables.map((name) => `${name}_FILE`)]);
    expect(Object.keys(service.environment).filter((name) => !known.has(name))).toEqual([]);
  });

  test.each(ours)(
    'runs %s in production, with a read-only root and without capabilities',
    (_name, service) => {
      expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'] });
      expect(service.environment).toMatchObject({ NODE_ENV: 'production' });
    },
  );
});
