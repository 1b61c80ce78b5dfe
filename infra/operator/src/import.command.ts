import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { noMapping, readMapping } from './import.mapping.ts';
import { type ImportedLine, importMeasurements } from './import.measurements.ts';

type Options = { url: string; tokenFile: string; mapping?: string; dryRun?: boolean };

const described = ({ line, outcome, period, code, detail, fields = [] }: ImportedLine): string => {
  const wrong = fields.map(({ path, message }) => `${path}: ${message}`).join('; ');
  return [`${line}`, outcome, period, code, wrong || detail].filter(Boolean).join('  ');
};

const summary = (lines: readonly ImportedLine[], dryRun: boolean): string => {
  const counts = ['recorded', 'corrected', 'unchanged', 'refused'].map(
    (outcome) => `${lines.filter((each) => each.outcome === outcome).length} ${outcome}`,
  );
  return `${counts.join(', ')}${dryRun ? '; a dry run, nothing was written' : ''}.`;
};

const measurements = async (file: string, options: Options): Promise<void> => {
  const { url, tokenFile, mapping, dryRun = false } = options;
  const lines = await importMeasurements({
    url,
    token: (await readFile(tokenFile, 'utf8')).trim(),
    file,
    mapping: mapping === undefined ? noMapping : await readMapping(mapping),
    dryRun,
    onProgress: (done, all) => void process.stderr.write(`${done} of ${all} lines\n`),
  });
  for (const line of lines) process.stdout.write(`${described(line)}\n`);
  process.stdout.write(`${summary(lines, dryRun)}\n`);
  if (lines.some(({ outcome }) => outcome === 'refused')) process.exitCode = 1;
};

/** `cairn import`: what comes from files. */
export const importCommand = (): Command => {
  const command = new Command('import').description('Files for a running command service.');
  command
    .command('measurements <file>')
    .description('measurements of KPIs from a CSV, or a JSON array of objects')
    .option('--url <url>', 'the command service', 'http://127.0.0.1:4001')
    .option('--token-file <path>', 'a file with the token to send', '.cairn/tokens/strategist')
    .option('--mapping <path>', 'a JSON file that says which column holds which field')
    .option('--dry-run', 'report what would become of each line, and write nothing')
    .action(measurements);
  return command;
};
