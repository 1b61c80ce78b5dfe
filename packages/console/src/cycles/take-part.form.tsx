import { query } from '../api/query.ts';
import { useReply } from '../api/reply.ts';
import { type Draft, useDraft } from '../drafts/use-draft.ts';
import { Loaded } from '../look/loaded.tsx';
import { NowAndYours } from '../look/now-and-yours.tsx';
import { PersonField } from '../look/person-field.tsx';
import { Select } from '../look/select.tsx';
import { Sheet } from '../look/sheet.tsx';
import { useRevision } from '../look/use-revision.ts';
import type { Cycle } from '../reviews/kinds.ts';
import type { Me } from '../shell/me.ts';
import { words } from '../texts/words.ts';
import type { Population } from './population.tsx';
import { actsFor, standingOf } from './standing.ts';
import { type Said, useTakingPart } from './take-part.commands.ts';
import { ActFields, standingText, yoursText } from './take-part.fields.tsx';

const texts = words.cycles.takePart;

const empty: Said = {
  person: undefined,
  employmentId: '',
  act: undefined,
  why: 'onLeave',
  reason: '',
  rater: undefined,
};

/** Where somebody works, and their reviews in the cycle; undefined while nobody is chosen. */
const askAbout = async (cycleId: string, personId: string | undefined, signal: AbortSignal) => {
  if (personId === undefined) return undefined;
  const filters = { cycle: cycleId, subject: personId, limit: 20 };
  const [{ employments }, { reviews }] = await Promise.all([
    query('/v1/people/{personId}', { path: { personId }, signal }),
    query('/v1/review-summaries', { filters, signal }),
  ]);
  return {
    personId,
    employments: employments.filter(({ holds }) => holds),
    // Of a review near oneself, HR sees only one's own part.
    reviews: reviews.filter((review) => review.view === 'whole'),
  };
};

type TakePartProps = {
  cycle: Cycle;
  launch: Population['launch'];
  cancel: () => void;
  /** It was carried out; `text` says what that means. */
  done: (text: string) => void;
  again: () => void;
};

type FormProps = TakePartProps & { draft: Draft<Said>; said: Said };

const Form = ({ cycle, launch, cancel, done, again, draft, said }: FormProps) => {
  const { cycleId } = cycle;
  const { person } = said;
  const asking = useReply(person?.personId ?? '', (signal) => askAbout(cycleId, person?.personId, signal));
  const { asked } = asking;
  // An answer about the last person stays until the next one is there.
  const about =
    asked.state === 'here' && asked.reply?.personId === person?.personId ? asked.reply : undefined;
  const { employments, reviews } = about ?? { employments: [], reviews: [] };
  const held = employments.find(({ employmentId }) => employmentId === said.employmentId) ?? employments[0];
  const standing = held && standingOf(cycle, held.employmentId, reviews);
  const acts = standing ? actsFor(standing, launch !== null) : [];
  const act = said.act && acts.includes(said.act) ? said.act : acts[0];
  const taking = useTakingPart();
  const { carryOut, sending, problem } = taking;
  const wrong = (field: string) => taking.wrong(act, field);
  const revision = useRevision(cycle.revision, problem);
  const submit = async (): Promise<void> => {
    if (!person || !held || !act) return;
    // It stays chosen if somebody was faster, and something else has become usual.
    draft.change({ act });
    const { employmentId } = held;
    const target = { cycleId, personId: person.personId, employmentId, kind: launch?.kind ?? 'annual' };
    if (await carryOut(act, target, said, revision)) {
      await draft.drop();
      done(texts.done[act](person.name));
      return;
    }
    again();
    asking.again();
  };
  return (
    <Sheet
      label={texts.title}
      send={act ? texts.acts[act] : texts.send}
      submit={submit}
      sending={sending}
      problem={problem}
      cancel={cancel}
      now={
        act &&
        standing && (
          <NowAndYours
            rows={[{ field: person?.name ?? '', now: standingText(standing), yours: yoursText(act, said) }]}
          />
        )
      }
    >
      <h2>{texts.title}</h2>
      <p class="soft">{texts.lead}</p>
      <PersonField
        label={texts.person}
        person={person}
        wrong={wrong('personId')}
        choose={(chosen) => draft.change({ person: chosen, employmentId: '', act: undefined })}
      />
      {person && (
        <Loaded from={asking}>
          {() =>
            standing && act ? (
              <>
                {employments.length > 1 && (
                  <Select
                    label={texts.employment}
                    value={held.employmentId}
                    choices={employments.map((each) => [each.employmentId, each.unitName ?? '–'] as const)}
                    choose={(chosen) => draft.change({ employmentId: chosen, act: undefined })}
                    wrong={wrong('employmentId')}
                  />
                )}
                <p>
                  <strong>{person.name}</strong> {standingText(standing)}
                </p>
                <ActFields {...{ acts, act, said, wrong }} say={draft.change} />
              </>
            ) : (
              about && <p class="notice warn">{texts.noEmployment}</p>
            )
          }
        </Loaded>
      )}
      <p class="soft small" role="status">
        {words.shell.kept[draft.saved]}
      </p>
    </Sheet>
  );
};

/** HR leaves somebody out of a cycle, lets them take part, or opens their review after the launch. */
export const TakePartForm = ({ who, ...props }: TakePartProps & { who: Me }) => {
  const draft = useDraft(`${who.personId}/${props.cycle.cycleId} taking part`, empty);
  return draft.value ? <Form {...props} draft={draft} said={draft.value} /> : null;
};
