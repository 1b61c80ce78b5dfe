import { useSignal } from '@preact/signals';
import { nameText } from '../look/named.ts';
import { Sheet } from '../look/sheet.tsx';
import { DayField, TextField } from '../look/text-field.tsx';
import { useCommand } from '../look/use-command.ts';
import { Day } from '../look/when.tsx';
import { Opener } from '../look/opener.tsx';
import { me } from '../shell/me.ts';
import { words } from '../texts/words.ts';
import { isRater } from './is-rater.ts';
import type { Cycle, Whole } from './kinds.ts';
import { nameOf } from './next-step.ts';
import { ReviewVersions } from './review-versions.tsx';

type TalkProps = { review: Whole; cycle: Cycle; changed: () => void };

const TalkForm = ({ review, cycle, changed, close }: TalkProps & { close: () => void }) => {
  const texts = words.reviews.talk;
  const { reviewId, revision } = review;
  const day = useSignal('');
  const notes = useSignal('');
  const { send, sending, problem, wrong } = useCommand('/v1/reviews/{reviewId}/talks');
  const submit = async (): Promise<void> => {
    const body = { day: day.value, ...(notes.value.trim() && { notes: notes.value }) };
    if (!(await send({ path: { reviewId }, body, revision }))) return;
    close();
    changed();
  };
  return (
    <Sheet
      label={texts.begin}
      send={texts.send}
      submit={submit}
      sending={sending}
      problem={problem}
      now={<ReviewVersions review={review} cycle={cycle} show={changed} />}
      cancel={close}
    >
      <DayField
        label={texts.day}
        required
        value={day.value}
        wrong={wrong('day')}
        type={(on) => {
          day.value = on;
        }}
      />
      <TextField
        label={texts.notes}
        hint={texts.notesHint}
        long
        value={notes.value}
        wrong={wrong('notes')}
        type={(said) => {
          notes.value = said;
        }}
      />
    </Sheet>
  );
};

const mayRecord = (review: Whole): boolean => {
  if (review.state === 'finalized') return isRater(review, me.value);
  const isShared = review.state === 'shared' || review.state === 'acknowledged';
  return isShared && (me.value?.personId === review.subjectId || isRater(review, me.value));
};

/** The talks about a final rating. Its subject and its rater each write their own notes. */
export const Talks = ({ review, cycle, changed }: TalkProps) => {
  const texts = words.reviews.talk;
  const isOpen = useSignal(false);
  const { talks } = review.afterwards;
  const may = mayRecord(review);
  if (talks.length === 0 && !may) return null;
  return (
    <section class="stack" aria-labelledby="talks">
      <h3 id="talks">{texts.title}</h3>
      {talks.map(({ talkId, by, day, notes }) => (
        <div key={talkId}>
          <strong>
            <Day on={day} />
          </strong>{' '}
          <span class="soft">{texts.by(nameText(nameOf(review.people, by)))}</span>
          {notes && <p class="words">{nameText(notes)}</p>}
        </div>
      ))}
      {may && (
        <p>
          <Opener open={isOpen}>{texts.begin}</Opener>
        </p>
      )}
      {may && isOpen.value && (
        <TalkForm review={review} cycle={cycle} changed={changed} close={() => (isOpen.value = false)} />
      )}
    </section>
  );
};
