import type { TokenRole } from '@cairn/contracts/actor.values';
import { Command } from 'commander';
import { fieldsOf } from './import.fields.ts';
import { fieldsInUse, withFieldIds } from './import.field-names.ts';
import { groupFile } from './import.group.ts';
import { goalFile } from './import.goals.ts';
import { kpiFile } from './import.kpis.ts';
import { type Fields, noMapping, readMapping } from './import.mapping.ts';
import {
  type Import,
  type ImportedLine,
  importMeasurements,
  measurementFields,
} from './import.measurements.ts';
import { ratingFile } from './import.ratings.ts';
import { peopleFile } from './import.people.ts';
import { scorecardFile } from './import.scorecards.ts';
import type { ImportKind } from './import.step.ts';
import { importThings } from './import.things.ts';
import { running } from './running.ts';
import { tokenIn } from './text-file.ts';

type Options = {
  url: string;
  /** Only where things have custom fields. */
  queryUrl?: string;
  tokenFile: string;
  mapping?: string;
  dryRun?: boolean;
};

const described = ({ line, outcome, period, id, code, detail, fields = [], note }: ImportedLine): string => {
  const wrong = fields.map(({ path, message }) => `${path}: ${message}`).join('; ');
  return [`${line}`, outcome, period ?? id, code, wrong || detail, note].filter(Boolean).join('  ');
};

const summary = (lines: readonly ImportedLine[], outcomes: readonly string[], dryRun: boolean): string => {
  const counts = outcomes.map(
    (outcome) => `${lines.filter((each) => each.outcome === outcome).length} ${outcome}`,
  );
  return `${counts.join(', ')}${dryRun ? '; a dry run, nothing was written' : ''}.`;
};

type Kind = {
  name: string;
  description: string;
  fields: Fields;
  hasCustomFields?: boolean;
  outcomes: readonly string[];
  /** Whose token it sends, unless another file is named. */
  role: TokenRole;
  run(asked: Import): Promise<ImportedLine[]>;
};

const things = (told: Pick<Kind, 'name' | 'description' | 'role'>, kind: ImportKind): Kind => ({
  ...told,
  fields: fieldsOf(kind.places),
  hasCustomFields: kind.hasCustomFields ?? false,
  outcomes: ['written', 'unchanged', 'refused'],
  run: (asked) => importThings(kind, asked),
});

const kinds: readonly Kind[] = [
  things(
    {
      name: 'people',
      description: 'people with their employments, units, managers, levels and locations',
      role: 'hr',
    },
    peopleFile,
  ),
  things({ name: 'ratings', description: 'ratings from before Cairn', role: 'hr' }, ratingFile),
  things(
    { name: 'groups', description: 'groups of people, such as sex or ethnicity', role: 'fairness' },
    groupFile,
  ),
  things(
    {
      name: 'goals',
      description: 'goals with their key results, custom fields and parents',
      role: 'strategist',
    },
    goalFile,
  ),
  things({ name: 'kpis', description: 'KPIs with their targets', role: 'strategist' }, kpiFile),
  things(
    {
      name: 'scorecard',
      description: 'scorecards with their objectives, KPIs and links',
      role: 'strategist',
    },
    scorecardFile,
  ),
  {
    name: 'measurements',
    description: 'measurements of KPIs',
    role: 'strategist',
    fields: measurementFields,
    outcomes: ['recorded', 'corrected', 'unchanged', 'refused'],
    run: importMeasurements,
  },
];

const again = 'What was sent is written. Send the same file again to complete it.';

const run = async (
  { fields, hasCustomFields = false, outcomes, run: importFile }: Kind,
  file: string,
  options: Options,
): Promise<void> => {
  const { url, queryUrl = '', tokenFile, mapping, dryRun = false } = options;
  let isPartSent = false;
  const token = await tokenIn(tokenFile);
  const read = mapping === undefined ? noMapping : await readMapping(mapping, fields, { hasCustomFields });
  const asked = {
    url,
    token,
    file,
    mapping: await withFieldIds(read, () => fieldsInUse({ url: queryUrl, token })),
    dryRun,
    onProgress: (done: number, all: number) => {
      isPartSent = !dryRun;
      process.stderr.write(`${done} of ${all} sent\n`);
    },
  };
  const lines = await importFile(asked).catch((thrown: Error) => {
    throw isPartSent ? new Error(`${thrown.message} ${again}`, { cause: thrown }) : thrown;
  });
  for (const line of lines) process.stdout.write(`${described(line)}\n`);
  process.stdout.write(`${summary(lines, outcomes, dryRun)}\n`);
  if (lines.some(({ outcome }) => outcome === 'refused')) process.exitCode = 1;
};

/** `cairn import`: what comes from files. */
export const importCommand = (): Command => {
  const { commandUrl, queryUrl, tokenFile } = running();
  const command = new Command('import').description('Files for a running command service.');
  for (const kind of kinds) {
    const one = command
      .command(`${kind.name} <file>`)
      .description(`${kind.description}, from a CSV or a JSON array of objects`)
      .option('--url <url>', 'the command service', commandUrl)
      .option('--token-file <path>', 'a file with the token to send', tokenFile(kind.role))
      .option('--mapping <path>', 'a JSON file that says which column holds which field')
      .option('--dry-run', 'report what would become of each line, and write nothing')
      .action((file: string, options: Options) => run(kind, file, options));
    if (kind.hasCustomFields)
      one.option(
        '--query-url <url>',
        'the query service, which knows custom fields by their names',
        queryUrl,
      );
  }
  return command;
};
