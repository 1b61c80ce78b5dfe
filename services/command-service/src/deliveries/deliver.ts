import { ProblemError } from '@cairn/http/problem';
import pMap from 'p-map';
import { untilAnswered } from '../until-answered.ts';
import type { SentLine } from './sent-line.ts';
import { type ReadLine, readLine } from './delivery.reading.ts';
import { showDelivery } from './delivery.shapes.ts';
import { appendPart } from './delivery.append.ts';
import { type DecidedPart, decidePart, type Delivering, type Part } from './delivery.part.ts';
import { type LineResult, resultOf } from './delivery.results.ts';

type Read = Extract<ReadLine, { refusal?: undefined }>;

const concurrency = 32;
const mostFields = 100;

const partsOf = (lines: readonly Read[]): Part[] => {
  const parts = new Map<string, Read[]>();
  for (const line of lines) {
    const { kpiId } = line.reading;
    const part = parts.get(kpiId) ?? [];
    part.push(line);
    parts.set(kpiId, part);
  }
  return [...parts].map(([kpiId, of]) => ({ kpiId, lines: of }));
};

const unread = ({ line, said, refusal }: Exclude<ReadLine, Read>): LineResult => ({
  line,
  ...said,
  measurementId: null,
  outcome: 'refused',
  refusal,
});

const fieldsOf = ({ line, refusal }: LineResult) =>
  (refusal?.fields.length ? refusal.fields : [{ path: '', message: refusal?.message ?? '' }]).map(
    ({ path, message }) => ({ path: ['body', line, ...(path ? [path] : [])].join('/'), message }),
  );

const refuseIfAny = (results: readonly LineResult[]): void => {
  const refused = results.filter(({ refusal }) => refusal).sort((a, b) => a.line - b.line);
  if (refused.length === 0) return;
  throw new ProblemError(422, 'measurements/refused', {
    detail: `${refused.length} of ${results.length} lines are refused, so none was written.`,
    fields: refused.flatMap(fieldsOf).slice(0, mostFields),
  });
};

/** Decides every line, then appends what is right, or nothing in a dry run, or if all or nothing is asked for and a line is refused. */
export const deliver = async (
  delivering: Delivering,
  sent: readonly SentLine[],
  mode: 'bestEffort' | 'allOrNothing' | 'dryRun',
) => {
  const read = sent.map((line) => readLine(delivering.context, line, delivering.at));
  const refused = read.flatMap((line) => (line.refusal ? [unread(line)] : []));
  const parts = partsOf(read.flatMap((line) => (line.refusal ? [] : [line])));
  const decided = await pMap(
    parts,
    (part) => untilAnswered(() => decidePart(delivering, part, mode !== 'bestEffort')),
    { concurrency },
  );
  if (mode === 'allOrNothing')
    refuseIfAny([...refused, ...decided.flatMap(({ lines }) => lines.map(resultOf))]);
  const append = (part: DecidedPart) =>
    mode === 'dryRun'
      ? { results: part.lines.map(resultOf), position: part.on.position }
      : untilAnswered(() => appendPart(delivering, part));
  const appended = await pMap(decided, append, { concurrency });
  const position = appended.reduce((last, part) => (part.position > last ? part.position : last), 0n);
  return showDelivery([...refused, ...appended.flatMap(({ results }) => results)], position);
};
