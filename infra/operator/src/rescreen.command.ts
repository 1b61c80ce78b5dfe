import { Command } from 'commander';
import { inColumns } from './columns.ts';
import { type Rescreening, rescreen } from './rescreen.ts';
import type { ChangedFlag } from './rescreen.flags.ts';
import { triedIn } from './rescreen.rules.ts';
import { type ReviewNames, reviewNamesIn } from './review-names.ts';
import { running } from './running.ts';
import { withStores } from './stores.ts';
import { type WhatIf, whatIfOf } from './what-if.options.ts';

type Options = WhatIf & {
  detectors: string[];
  threshold: string[];
  json?: boolean;
  tokenFile?: string;
  url: string;
};

const changes = { newly: 'would be flagged', noLonger: 'no longer flagged' } as const;

const settled = (settings: Readonly<Record<string, number>>): string =>
  Object.entries(settings)
    .map(([limit, value]) => `${limit} ${value}`)
    .join(', ');

/** The names beside a flag, as far as they are known. A flag over a cycle names the rater only. */
const namesOf = ({ reviewId, authorId }: ChangedFlag, names: ReviewNames) => {
  if (reviewId !== null) {
    const { subjectName, raterName } = names.get(reviewId) ?? {};
    return { subjectName, raterName };
  }
  const ofRater = [...names.values()].find(({ raterId }) => raterId === authorId);
  return { subjectName: null, raterName: ofRater?.raterName };
};

/** A rescreening in words and tables. */
export const describeRescreening = (
  { upTo, reviews, detectors, flags }: Rescreening,
  names: ReviewNames = new Map(),
): string =>
  [
    `${reviews} reviews were screened in the log up to ${upTo.position}@${upTo.eventId}. Nothing was written.\n`,
    inColumns(
      ['detector', 'pinned', 'tried', 'with', 'flags', 'would be'],
      detectors.map(({ detector, pinned, tried, settings, flagged, wouldBe }) => [
        detector,
        pinned ?? '–',
        tried,
        settled(settings) || 'its own limits',
        String(flagged),
        String(wouldBe),
      ]),
    ),
    inColumns(
      ['change', 'detector', 'about', 'review', 'subject', 'rater'],
      flags.map((flag) => [
        changes[flag.change],
        flag.detector,
        flag.about,
        flag.reviewId ?? 'whole cycle',
        namesOf(flag, names).subjectName ?? flag.subjectId ?? '–',
        namesOf(flag, names).raterName ?? flag.accountableRaterId ?? flag.authorId ?? '–',
      ]),
    ) || 'No flag would change.\n',
  ].join('\n');

const run = ({ detectors, threshold, json, tokenFile, url, ...whatIf }: Options): Promise<void> =>
  withStores(async ({ store }) => {
    const asked = whatIfOf(whatIf);
    const found = await rescreen(store, { ...asked, tried: triedIn(detectors, threshold) });
    const names =
      tokenFile === undefined ? undefined : await reviewNamesIn({ url, tokenFile }, found.cycleId);
    const flags = found.flags.map((flag) => ({ ...flag, ...(names && namesOf(flag, names)) }));
    process.stdout.write(
      json ? `${JSON.stringify({ ...found, flags }, null, 2)}\n` : describeRescreening(found, names),
    );
  });

const gather = (given: string, before: string[]): string[] => [...before, ...given.split(',')];

/** `cairn rescreen`: which flags other versions or limits of detectors would raise. */
export const rescreenCommand = (): Command =>
  new Command('rescreen')
    .description(
      'Tries other versions or limits of detectors on the reviews of a cycle, and over the whole cycle. It reads the log and writes nothing.',
    )
    .requiredOption('--cycle <id>', 'the review cycle')
    .option(
      '--detectors <name@version>',
      'what to try, such as recency@2; several are separated by commas',
      gather,
      [],
    )
    .option('--threshold <name.limit=number>', 'a limit to try, such as recency.threshold=0.01', gather, [])
    .option(
      '--at <position>',
      'the last place of the log to read, as POSITION or POSITION@EVENT-ID; the end if it is left out',
    )
    .option('--json', 'as JSON, with all figures')
    .option('--token-file <path>', 'a file with a token: names are shown as far as its holder may see them')
    .option('--url <url>', 'the query service that is asked for names', running().queryUrl)
    .action(run);
