import { readEnvironment } from '@cairn/runtime/environment';
import { id } from '@cairn/contracts/values';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { guideOf } from './guide.ts';
import { keysOf } from './keys.ts';
import { Refusal } from './refusal.ts';
import { type TokenRole, tokenMint, tokenRoles } from './tokens.ts';

const usage = `token --role ${tokenRoles.join('|')} [--person <id>]`;

const read = (): { role: TokenRole; person: string | undefined } => {
  const { values } = parseArgs({ options: { role: { type: 'string' }, person: { type: 'string' } } });
  const role = tokenRoles.find((each) => each === values.role);
  if (!role) throw new Refusal(`Choose a role: ${usage}`);
  if (values.person === undefined) return { role, person: undefined };
  const person = id.safeParse(values.person);
  if (!person.success) throw new Refusal(`--person takes the id of a person, which is a UUID: ${usage}`);
  return { role, person: person.data };
};

const print = async (): Promise<void> => {
  const { role, person } = read();
  const environment = readEnvironment();
  const dataDir = resolve(environment.CAIRN_DATA_DIR);
  const { privateKey } = await keysOf(dataDir);
  const personId = person ?? (await guideOf(dataDir)).people[role];
  process.stdout.write(`${await tokenMint(privateKey, environment)({ personId, roles: [role] })}\n`);
};

try {
  await print();
} catch (thrown) {
  process.stderr.write(`${thrown instanceof Error ? thrown.message : String(thrown)}\n`);
  process.exitCode = 1;
}
