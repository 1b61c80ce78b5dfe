import { readEnvironment } from '@cairn/runtime/environment';
import { id } from '@cairn/contracts/values';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { signInAt } from './console.ts';
import { guideOf } from './guide.ts';
import { keysOf } from './keys.ts';
import { Refusal } from './refusal.ts';
import { signInLink } from './sign-in-code.ts';
import { type TokenRole, tokenRoles } from '@cairn/contracts/actor.values';
import { tokenMint } from './tokens.ts';

const usage = `token --role ${tokenRoles.join('|')} [--person <id>] [--link]`;

type Asked = { role: TokenRole; person?: string | undefined; link?: boolean | undefined };

const read = (): Asked => {
  const options = {
    role: { type: 'string' },
    person: { type: 'string' },
    link: { type: 'boolean' },
  } as const;
  const { values } = parseArgs({ options });
  const { link } = values;
  const role = tokenRoles.find((each) => each === values.role);
  if (!role) throw new Refusal(`Choose a role: ${usage}`);
  if (values.person === undefined) return { role, link };
  if (link) throw new Refusal(`A link signs in as the person of its role; leave out --person: ${usage}`);
  const person = id.safeParse(values.person);
  if (!person.success) throw new Refusal(`--person takes the id of a person, which is a UUID: ${usage}`);
  return { role, person: person.data };
};

const print = async (): Promise<void> => {
  const { role, person, link } = read();
  const environment = readEnvironment();
  const dataDir = resolve(environment.CAIRN_DATA_DIR);
  const { privateKey, signInSecret } = await keysOf(dataDir);
  if (link) {
    if (signInAt(environment) !== 'here')
      throw new Refusal(
        'A link signs in at the provider that `start` brings, and these settings name another or none.',
      );
    const { CAIRN_QUERY_PORT: port } = environment;
    process.stdout.write(`${signInLink(`http://127.0.0.1:${port}`, { secret: signInSecret, role })}\n`);
    return;
  }
  const personId = person ?? (await guideOf(dataDir)).people[role];
  process.stdout.write(`${await tokenMint(privateKey, environment)({ personId, roles: [role] })}\n`);
};

try {
  await print();
} catch (thrown) {
  process.stderr.write(`${thrown instanceof Error ? thrown.message : String(thrown)}\n`);
  process.exitCode = 1;
}
