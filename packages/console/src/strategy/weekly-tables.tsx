import type { Reply } from '../api/types.ts';
import { goalPath } from '../goals/goal.ts';
import { nameText } from '../look/named.ts';
import { numberText, percentText } from '../look/numbers.ts';
import { orDash } from '../look/or-dash.ts';
import { PersonName } from '../look/person-name.tsx';
import { Progress } from '../look/progress.tsx';
import { Status } from '../look/status.tsx';
import { Table } from '../look/table.tsx';
import { words } from '../texts/words.ts';
import { kpiAt } from './addresses.ts';
import { BandTag } from './score.tsx';

type Week = Reply<'/v1/units/{unitId}/scorecard'>;

type ChangeProps = { of: number | null; isNew: boolean; text: (size: number) => string };

/** A change with its direction in words that a screen reader says too. */
const Change = ({ of, isNew, text }: ChangeProps) => {
  if (isNew) return <span class="tag accent">{words.weekly.isNew}</span>;
  if (of === null) return <>–</>;
  if (of === 0) return <span class="soft">{words.weekly.same}</span>;
  return <>{`${of > 0 ? '+' : '−'}${text(Math.abs(of))}`}</>;
};

/** The KPIs that people of the unit answer for. */
export const WeeklyKpis = ({ kpis }: Pick<Week, 'kpis'>) => (
  <section class="card">
    <h2>{words.weekly.kpis}</h2>
    {kpis.length === 0 ? (
      <p class="soft">{words.weekly.noKpis}</p>
    ) : (
      <Table
        caption={words.weekly.kpis}
        quietCaption
        rows={kpis}
        keyOf={({ kpiId }) => kpiId}
        columns={[
          { title: words.weekly.kpi, cell: ({ kpiId, name }) => <a href={kpiAt(kpiId)}>{name}</a> },
          { title: words.weekly.owner, cell: ({ ownerName }) => <PersonName name={ownerName} /> },
          {
            title: words.weekly.now,
            number: true,
            cell: ({ value, unit }) => orDash(value, (of) => words.kpi.of(numberText(of), unit)),
          },
          {
            title: words.weekly.change,
            number: true,
            cell: ({ valueChange, isNew }) => <Change of={valueChange} isNew={isNew} text={numberText} />,
          },
          { title: words.weekly.state, cell: ({ state }) => <BandTag band={state} /> },
        ]}
      />
    )}
  </section>
);

/** The goals of the unit and of its people. */
export const WeeklyGoals = ({ goals }: Pick<Week, 'goals'>) => (
  <section class="card">
    <h2>{words.weekly.goals}</h2>
    {goals.length === 0 ? (
      <p class="soft">{words.weekly.noGoals}</p>
    ) : (
      <Table
        caption={words.weekly.goals}
        quietCaption
        rows={goals}
        keyOf={({ goalId }) => goalId}
        columns={[
          {
            title: words.weekly.goal,
            cell: ({ goalId, title }) => <a href={goalPath(goalId)}>{nameText(title)}</a>,
          },
          { title: words.weekly.owner, cell: ({ ownerName }) => <PersonName name={ownerName} /> },
          { title: words.weekly.progress, cell: ({ progress }) => <Progress of={progress} /> },
          {
            title: words.weekly.change,
            number: true,
            cell: ({ progressChange, isNew }) => (
              <Change of={progressChange} isNew={isNew} text={percentText} />
            ),
          },
          { title: words.weekly.status, cell: ({ status }) => <Status of={status} /> },
        ]}
      />
    )}
  </section>
);
