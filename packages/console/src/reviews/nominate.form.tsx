import { useSignal } from '@preact/signals';
import { allPages } from '../api/all-pages.ts';
import { query } from '../api/query.ts';
import { useReply } from '../api/reply.ts';
import { Field } from '../look/field.tsx';
import { Failure } from '../look/loaded.tsx';
import { type Person, PersonField } from '../look/person-field.tsx';
import { Refused } from '../look/refused.tsx';
import { useCommand } from '../look/use-command.ts';
import { words } from '../texts/words.ts';
import { allReviews } from './all-reviews.ts';
import { nominatable, type Own } from './own-reviews.ts';
import { nominatedRelations } from './rating.ts';

type Relation = (typeof nominatedRelations)[number];

const Form = ({ reviewId, cycle, nominated }: { reviewId: string; cycle: string; nominated: () => void }) => {
  const texts = words.nominating;
  const person = useSignal<Person | undefined>(undefined);
  const relation = useSignal<Relation>('peer');
  const round = useSignal(0);
  const { send, sending, problem, wrong } = useCommand('/v1/reviews/{reviewId}/nominations');
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (!person.value) return;
    const body = { personId: person.value.personId, relation: relation.value };
    if (!(await send({ path: { reviewId }, body }))) return;
    person.value = undefined;
    round.value += 1;
    nominated();
  };
  return (
    <form class="card" onSubmit={submit} aria-label={texts.nominateIn(cycle)}>
      <h2>{texts.nominateIn(cycle)}</h2>
      <PersonField
        key={round.value}
        label={texts.person}
        wrong={wrong('personId')}
        person={person.value}
        choose={(chosen) => (person.value = chosen)}
      />
      <Field label={texts.as} wrong={wrong('relation')}>
        {(attributes) => (
          <select
            {...attributes}
            value={relation.value}
            onChange={({ currentTarget }) => (relation.value = currentTarget.value as Relation)}
          >
            {nominatedRelations.map((each) => (
              <option value={each}>{words.reviews.relations[each]}</option>
            ))}
          </select>
        )}
      </Field>
      <Refused problem={problem} />
      <p>
        <button type="submit" class="button main" disabled={sending || !person.value}>
          {texts.nominate}
        </button>
      </p>
    </form>
  );
};

const ownReviews = async (signal: AbortSignal): Promise<Own[]> => {
  const [due, nominated, seen] = await Promise.all([
    query('/v1/review-reminders', { filters: { person: 'me', stage: 'nomination', limit: 10 }, signal }),
    allPages(async (cursor) => {
      const filters = { subject: 'me' as const, limit: 100, ...(cursor && { cursor }) };
      const { nominations, next } = await query('/v1/nominations', { filters, signal });
      return { rows: nominations, next };
    }),
    allReviews({ subject: 'me' }, signal),
  ]);
  return nominatable([...due.reminders, ...nominated], seen);
};

/** Somebody nominates who should assess them, for each open review of theirs. */
export const NominateForm = ({ nominated }: { nominated: () => void }) => {
  const { asked, again } = useReply('own', ownReviews);
  if (asked.state === 'failed') return <Failure problem={asked.problem} again={again} />;
  if (asked.state === 'loading') return null;
  return (
    <>
      {asked.reply.map(({ reviewId, cycle }) => (
        <Form key={reviewId} reviewId={reviewId} cycle={cycle} nominated={nominated} />
      ))}
    </>
  );
};
