import { useSignal } from '@preact/signals';
import { nameText } from '../look/named.ts';
import { numberText } from '../look/numbers.ts';
import { dash, orDash } from '../look/or-dash.ts';
import { Table } from '../look/table.tsx';
import { words } from '../texts/words.ts';
import type { Calibrated, Session } from './kinds.ts';
import { MoveForm } from './move.form.tsx';

const markText = (mark: number | null): string => orDash(mark, numberText);

const Moves = ({ moves }: Pick<Calibrated, 'moves'>) => {
  const texts = words.calibration;
  return (
    <ul class="moves small">
      {moves.map(({ id, from, to, byName, reason, objection, late }) => (
        <li key={id}>
          <strong>{texts.moveText(markText(from), markText(to))}</strong> {nameText(byName)}:{' '}
          {nameText(reason)}
          {late && <span class="tag">{texts.late}</span>}
          {objection && (
            <p class="soft">
              {texts.objection} {nameText(objection.reason)}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
};

const After = ({ review }: { review: Calibrated }) => (
  <>
    <strong>{markText(review.after)}</strong> {review.label && <span class="soft">{review.label}</span>}
    {review.moves.length > 0 && <Moves moves={review.moves} />}
  </>
);

type ReviewsProps = { session: Session; rows: readonly Calibrated[]; changed: () => void };

/** The reviews of a session with what stands behind their marks, and a way to move each. */
export const CalibratedReviews = ({ session, rows, changed }: ReviewsProps) => {
  const texts = words.calibration;
  const moving = useSignal<Calibrated | undefined>(undefined);
  const canMove = session.state === 'open';
  return (
    <>
      <Table
        caption={texts.reviews}
        quietCaption
        rows={rows}
        keyOf={({ reviewId }) => reviewId}
        columns={[
          {
            title: texts.person,
            cell: ({ reviewId, subjectName }) => (
              <a href={`/console/reviews/${reviewId}`}>{nameText(subjectName)}</a>
            ),
          },
          { title: texts.rater, cell: ({ accountableRaterName }) => nameText(accountableRaterName) },
          { title: texts.evidence, number: true, cell: ({ evidence }) => evidence },
          { title: texts.flags, number: true, cell: ({ flags }) => flags },
          { title: texts.last, cell: ({ lastRating }) => lastRating?.label ?? dash },
          { title: texts.before, number: true, cell: ({ before }) => markText(before) },
          { title: texts.after, cell: (review) => <After review={review} /> },
          ...(canMove
            ? [
                {
                  title: texts.move,
                  cell: (review: Calibrated) => (
                    <button
                      type="button"
                      class="button"
                      aria-label={texts.moveOf(nameText(review.subjectName))}
                      onClick={() => (moving.value = review)}
                    >
                      {texts.move}
                    </button>
                  ),
                },
              ]
            : []),
        ]}
      />
      {moving.value && (
        <MoveForm
          session={session}
          opened={moving.value}
          review={rows.find(({ reviewId }) => reviewId === moving.value?.reviewId) ?? moving.value}
          again={changed}
          close={() => (moving.value = undefined)}
          moved={() => {
            moving.value = undefined;
            changed();
          }}
        />
      )}
    </>
  );
};
