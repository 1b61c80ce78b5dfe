import { Command } from 'commander';
import { inColumns } from './columns.ts';
import { type ChangedResult, figures, type Rescoring, rescore } from './rescore.ts';
import { withStores } from './stores.ts';
import { type WhatIf, whatIfOf } from './what-if.options.ts';

type Options = WhatIf & { scoring: string; json?: boolean };

const shown = (figure: number | null | undefined): string =>
  typeof figure === 'number' ? String(Math.round(figure * 1e4) / 1e4) : 'none';

const compared = ({ before, after }: ChangedResult): string[] =>
  figures.map((name) => {
    const [was, wouldBe] = [shown(before[name]), shown(after[name])];
    return was === wouldBe ? was : `${was} → ${wouldBe}`;
  });

/** A rescoring in words and a table. */
export const describeRescoring = ({ upTo, pinned, tried, goals, results }: Rescoring): string =>
  [
    `${goals} results were computed in the log up to ${upTo.position}@${upTo.eventId}: by version ${pinned}, which the cycle pins, and by version ${tried}. Nothing was written.\n`,
    inColumns(
      ['goal', 'review', 'progress', 'as first set', 'coverage', 'dropped'],
      results.map((each) => [each.goalId, each.reviewId ?? '–', ...compared(each)]),
    ) || 'No result would differ.\n',
  ].join('\n');

const run = ({ scoring: version, json, ...whatIf }: Options): Promise<void> =>
  withStores(async ({ store }) => {
    const found = await rescore(store, { ...whatIfOf(whatIf), version });
    process.stdout.write(json ? `${JSON.stringify(found, null, 2)}\n` : describeRescoring(found));
  });

/** `cairn rescore`: which results of goals another version of the formulas would change. */
export const rescoreCommand = (): Command =>
  new Command('rescore')
    .description(
      'Tries another version of the formulas on the goals of a cycle. It reads the log and writes nothing.',
    )
    .requiredOption('--cycle <id>', 'an OKR cycle, or a review cycle for the goals that its proposals cite')
    .requiredOption('--scoring <version>', 'the version of the formulas to try')
    .option(
      '--at <position>',
      'the last place of the log to read, as POSITION or POSITION@EVENT-ID; the end if it is left out',
    )
    .option('--json', 'as JSON')
    .action(run);
