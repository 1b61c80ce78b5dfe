import { percentText } from '../../look/numbers.ts';
import { type Column, Table } from '../../look/table.tsx';
import { words } from '../../texts/words.ts';
import type { Step } from './replay.reply.ts';

const texts = words.replay;

type Goal = Step['told']['goals'][number];
type Result = Goal['asCited'];

const isChanged = ({ measure, weight, firstSet }: NonNullable<Result>['keyResults'][number]): boolean =>
  weight !== firstSet.weight || JSON.stringify(measure) !== JSON.stringify(firstSet.measure);

const progressText = (result: NonNullable<Result>): string =>
  result.progress === null ? texts.noProgress : percentText(result.progress);

const ResultCell = ({ result, cited }: { result: Result; cited: Result }) => {
  if (!result) return <span class="soft">{texts.notTold}</span>;
  const differs = cited && progressText(cited) !== progressText(result);
  return (
    <>
      <strong>{progressText(result)}</strong> {differs && <span class="tag warn">{texts.differs}</span>}
      <div class="soft small">{texts.covered(percentText(result.coverage))}</div>
      {result.keyResults.some(isChanged) && <span class="tag warn">{texts.firstSet}</span>}
    </>
  );
};

const columns: readonly Column<Goal>[] = [
  { title: texts.goal, cell: ({ title }) => title ?? texts.withheld },
  { title: texts.asCited, cell: ({ asCited }) => <ResultCell result={asCited} cited={asCited} /> },
  { title: texts.asSeen, cell: ({ asSeen, asCited }) => <ResultCell result={asSeen} cited={asCited} /> },
  {
    title: texts.atTheStep,
    cell: ({ atTheStep, asCited }) => <ResultCell result={atTheStep} cited={asCited} />,
  },
];

/** The results of the cited goals side by side: as cited, as the writer saw them, and as they were at the step. */
export const StepGoals = ({ step: { told } }: { step: Step }) => {
  if (told.goals.length === 0) return null;
  return (
    <section class="stack">
      <h3>{texts.goals}</h3>
      <Table caption={texts.goalsLead} columns={columns} rows={told.goals} keyOf={({ goalId }) => goalId} />
    </section>
  );
};
