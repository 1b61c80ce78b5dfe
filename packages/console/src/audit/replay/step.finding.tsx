import { numberText } from '../../look/numbers.ts';
import { type Column, Table } from '../../look/table.tsx';
import { words } from '../../texts/words.ts';
import { raisedFlags } from './marks.ts';
import { sentenceOf, spaced } from './plain.ts';
import type { Replay, Step } from './replay.reply.ts';

const texts = words.replay;

type Finding = NonNullable<Step['told']['finding']>;

type Figure = readonly [name: string, figure: number];

const columns: readonly Column<Figure>[] = [
  { title: texts.figure, cell: ([name]) => name },
  { title: texts.value, cell: ([, figure]) => numberText(figure), number: true },
];

const Figures = ({ finding }: { finding: Finding }) => {
  const { sampleSize, minimum, threshold } = finding;
  const figures: readonly Figure[] = [
    ...Object.entries(finding.numbers).map(([name, figure]): Figure => [spaced(name), figure]),
    [texts.figureNames.sampleSize, sampleSize],
    [texts.figureNames.minimum, minimum],
    [texts.figureNames.threshold, threshold],
  ];
  return <Table caption={texts.figures} columns={columns} rows={figures} keyOf={([name]) => name} />;
};

const Answer = ({ replay, finding }: { replay: Replay; finding: Finding }) => {
  const answer = raisedFlags(replay.steps).find((flag) => flag.finding.flagId === finding.flagId)?.answer;
  if (answer)
    return (
      <p>
        <a href={`?step=${answer.number}`}>{texts.answeredAt(answer.number)}</a>: {sentenceOf(answer)}
      </p>
    );
  return <p class="soft">{finding.kind === 'asks' ? texts.unanswered : texts.onlyInforms}</p>;
};

/** Why a check flagged something, with its figures and the answer. */
export const StepFinding = ({ replay, step }: { replay: Replay; step: Step }) => {
  const { finding } = step.told;
  if (!finding) return null;
  return (
    <section class="stack">
      <h3>{texts.finding}</h3>
      <p class="notice warn">{finding.sentence}</p>
      <Figures finding={finding} />
      <p class="soft small">
        {texts.source}: {finding.source}
      </p>
      <h3>{texts.answered}</h3>
      <Answer replay={replay} finding={finding} />
    </section>
  );
};
