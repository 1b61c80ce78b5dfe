import { nameText } from '../../look/named.ts';
import { PersonName } from '../../look/person-name.tsx';
import { type Column, Table } from '../../look/table.tsx';
import { Day, When } from '../../look/when.tsx';
import { me } from '../../shell/me.ts';
import { words } from '../../texts/words.ts';
import { goalPath } from '../goal.ts';
import type { Talk } from './kinds.ts';

const texts = words.talks;

const Goals = ({ goals }: Pick<Talk, 'goals'>) => (
  <ul class="plain">
    {goals.map(({ goalId, title }) => (
      <li key={goalId}>
        <a href={goalPath(goalId)}>{nameText(title)}</a>
      </li>
    ))}
  </ul>
);

/** What a talk said before each correction, newest first. */
const Corrections = ({ corrections }: Pick<Talk, 'corrections'>) =>
  corrections.length === 0 ? null : (
    <details>
      <summary>{texts.corrected(corrections.length)}</summary>
      <ul class="plain">
        {corrections.toReversed().map(({ day, goals, notes, correctedAt, correctedByName, reason }) => (
          <li key={correctedAt} class="line">
            <p class="soft small">
              {nameText(correctedByName)}, <When at={correctedAt} />: {nameText(reason)}
            </p>
            <p class="small">
              {texts.before} <Day on={day} />, {goals.map(({ title }) => nameText(title)).join(', ')}
              {notes && ` · ${nameText(notes)}`}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );

const columns: readonly Column<Talk>[] = [
  { title: texts.columns.day, cell: ({ day }) => <Day on={day} /> },
  { title: texts.columns.person, cell: ({ personName }) => <PersonName name={personName} /> },
  { title: texts.columns.manager, cell: ({ managerName }) => <PersonName name={managerName} /> },
  { title: texts.columns.goals, cell: ({ goals }) => <Goals goals={goals} /> },
  {
    title: texts.columns.notes,
    cell: ({ notes, corrections }) => (
      <>
        {notes && <p class="words">{nameText(notes)}</p>}
        <Corrections corrections={corrections} />
      </>
    ),
  },
];

type TalksTableProps = { talks: readonly Talk[]; correct: (goalTalkId: string) => void };

/** Talks about goals. Either of the two people corrects theirs. */
export const TalksTable = ({ talks, correct }: TalksTableProps) => {
  const own = me.value?.personId;
  const isOwn = ({ personId, managerId }: Talk): boolean => personId === own || managerId === own;
  const acting: Column<Talk> = {
    title: texts.columns.act,
    cell: (talk) =>
      isOwn(talk) && (
        <button
          type="button"
          class="button"
          aria-label={texts.correctOf(texts.between(nameText(talk.personName), nameText(talk.managerName)))}
          onClick={() => correct(talk.goalTalkId)}
        >
          {texts.correct}
        </button>
      ),
  };
  return (
    <Table
      caption={texts.title}
      quietCaption
      columns={talks.some(isOwn) ? [...columns, acting] : columns}
      rows={talks}
      keyOf={({ goalTalkId }) => goalTalkId}
    />
  );
};
