import { cells, dayIn, tableOf, text } from '../asking/print.ts';
import type { ReviewReport } from './review-report.view.ts';

type Flag = ReviewReport['flags'][number];

const found = ({ sentence, standing, late }: Flag): string =>
  `${text(sentence)}${standing ? '' : ' (no longer)'}${late ? ' (found after the rating was final)' : ''}`;

const figures = ({ detector, version, numbers, threshold, source }: Flag): string => {
  const said = Object.entries(numbers).map(([name, value]) => `${name} ${Number(value.toPrecision(3))}`);
  return text(`${said.join(', ')}; threshold ${threshold}; ${detector}, version ${version}; ${source}`);
};

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`);

const life = ({ raisedAt, raisedAgain, shown, ratingChangedAfter }: Flag['life']): string =>
  [
    `Raised ${dayIn(raisedAt)}${raisedAgain === 0 ? '' : ` and ${times(raisedAgain)} again`}.`,
    ...(shown ?? []).map((each) => `Shown to ${text(each.readerName)} ${dayIn(each.recordedAt)}.`),
    `The rating ${ratingChangedAfter ? 'changed' : 'did not change'} after it.`,
  ].join(' ');

const answer = ({ answer: given, life: { secondsToAnswer } }: Flag): string => {
  if (given === null) return 'not answered';
  const after = secondsToAnswer === null ? '' : `, ${Math.round(secondsToAnswer)} s after it was shown`;
  return `${text(given.answer)}, ${text(given.byName)}, ${dayIn(given.at)}${after}: ${text(given.reason)}`;
};

/** The flags of a report as a table; nothing without flags. */
export const flagsHtml = ({ flags }: Pick<ReviewReport, 'flags'>): string =>
  tableOf(
    ['What was found', 'Figures', 'Its life', 'Asks', 'Answer'],
    flags.map((each) =>
      cells([found(each), figures(each), life(each.life), each.needsAnswer ? 'yes' : 'no', answer(each)]),
    ),
  );
