import { isErased, type Personal, readable } from '@cairn/contracts/personal';
import { cells, dayIn, printedPage, rounded, tableOf, text } from '../asking/print.ts';
import { flagsHtml } from './flag.html.ts';
import type { ReviewReport } from './review-report.view.ts';

/** The name of an event's type in words: `Check in recorded`. */
const inWords = (type: string | null): string | null =>
  type && type[0] + type.slice(1).replaceAll(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`);

const section = (title: string, body: string): string =>
  body === '' ? '' : `<h2>${text(title)}</h2>${body}`;

const rating = ({ rating }: ReviewReport): string => {
  if (!rating) return '<p>There is no rating.</p>';
  const { mark, label, state, byName, rationale, finalizedAt } = rating;
  const final = finalizedAt === null ? '' : ` It is final since ${dayIn(finalizedAt)}.`;
  return `<p><strong>${text(mark)}${label === null ? '' : ` (${text(label)})`}</strong>, ${text(state)}, set by ${text(byName)}.${final}</p>
${rationale === null ? '' : `<p>${text(rationale)}</p>`}`;
};

const assessments = ({ assessments }: ReviewReport): string =>
  assessments
    .map(
      (
        each,
      ) => `<section><h3>${text(each.authorName)} (${text(each.relation)}), ${dayIn(each.occurredAt)}</h3>
<p>${text(each.text)}</p>
${tableOf(
  ['Dimension', 'Mark'],
  each.ratings.map(({ dimension, mark }) => cells([text(dimension), text(mark)])),
)}</section>`,
    )
    .join('');

const evidence = ({ evidence }: ReviewReport): string =>
  tableOf(
    ['What', 'About', 'When', 'Changed later'],
    evidence.map((each) =>
      each.withheld
        ? cells([text(each.kind), 'withheld', '–', '–'])
        : cells([
            text(inWords(each.type)),
            text(each.title),
            dayIn(each.occurredAt),
            each.changedLater ? 'yes' : 'no',
          ]),
    ),
  );

const goals = ({ goals }: ReviewReport): string =>
  tableOf(
    ['Goal', 'Progress', 'Coverage'],
    goals.map(({ title, progress, coverage }) =>
      cells([text(title), text(rounded(progress)), text(rounded(coverage))]),
    ),
  );

const words = (texts: Readonly<Record<string, Personal>>): string =>
  Object.values(texts)
    .filter((each) => isErased(each) || readable(each) !== '')
    .map((each) => `<br>${text(each)}`)
    .join('');

const steps = ({ steps }: ReviewReport): string =>
  tableOf(
    ['Happened', 'Recorded', 'What happened'],
    steps.map(({ sentence, texts, occurredAt, recordedAt }) =>
      cells([dayIn(occurredAt), dayIn(recordedAt), `${text(sentence)}${words(texts)}`]),
    ),
  );

const acknowledged = ({ acknowledged }: ReviewReport): string =>
  acknowledged === null
    ? ''
    : `<p>${acknowledged.agrees ? 'Agrees' : 'Does not agree'}, ${dayIn(acknowledged.at)}. ${acknowledged.comment === null ? '' : text(acknowledged.comment)}</p>`;

/** The report of a review as one HTML page that prints on A4, for the employee file. Days are in UTC. */
export const reviewReportHtml = (report: ReviewReport): string => {
  const { subjectName, cycleName, kind, accountableRaterName, unitName, level, state } = report;
  const name = subjectName === null ? '' : readable(subjectName);
  return printedPage(
    `Review of ${name}`,
    `<h1>Review of ${text(subjectName)}</h1>
<p>${text(cycleName)} (${text(kind)}). Unit: ${text(unitName)}. Level: ${text(level)}. Accountable for the rating: ${text(accountableRaterName)}. The review is ${text(state)}.</p>
${section('Rating', rating(report))}
${section('Results of the cited goals', goals(report))}
${section('Evidence', evidence(report))}
${section('Assessments', assessments(report))}
${section('Flags and answers', flagsHtml(report))}
${section('What the subject said', acknowledged(report))}
${section('How it came about', steps(report))}`,
  );
};
