import { useLocation, useRoute } from 'preact-iso';
import { useEffect } from 'preact/hooks';
import { Problem } from '../api/problem.ts';
import { query } from '../api/query.ts';
import { useReply } from '../api/reply.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { Loaded } from '../look/loaded.tsx';
import { nameText } from '../look/named.ts';
import { Page } from '../look/page.tsx';
import { me } from '../shell/me.ts';
import { words } from '../texts/words.ts';
import { askReview } from './ask-review.ts';
import { keyOf } from './evidence.ts';
import { isRater } from './is-rater.ts';
import { emptyDraft, withSuggested } from './rate-draft.ts';
import { RateEvidence } from './rate.evidence.tsx';
import { RateForms } from './rate.forms.tsx';
import { type OnScreen, isMerged, openAssignment, seenAtOf, writesMore } from './rating.ts';
import { Suggestions } from './suggestions.tsx';
import './reviews.css';
import './rate.css';

/** The packet, if the viewer may see it. Somebody who only assesses may not. */
const packetOf = async (reviewId: string, signal: AbortSignal): Promise<OnScreen['packet']> => {
  try {
    return await query('/v1/reviews/{reviewId}/packet', { path: { reviewId }, signal });
  } catch (thrown) {
    if (thrown instanceof Problem && [403, 404].includes(thrown.status)) return undefined;
    throw thrown;
  }
};

const onScreen = async (reviewId: string, signal: AbortSignal): Promise<OnScreen> => {
  const [asked, packet] = await Promise.all([askReview(reviewId, signal), packetOf(reviewId, signal)]);
  return { ...asked, packet };
};

const Desk = ({ screen, again }: { screen: OnScreen; again: () => void }) => {
  const { review, cycle, packet } = screen;
  const { reviewId } = review;
  const { route } = useLocation();
  const {
    value: draft,
    change,
    changeFrom,
    drop,
    saved,
  } = useDraft(`${me.value?.personId}/${reviewId}`, emptyDraft);
  if (!draft) return <p class="waiting">{words.shell.loading}</p>;
  const uncite = (key: string): void =>
    change({ cited: draft.cited.filter(({ cited }) => keyOf(cited) !== key) });
  // A rater goes on to the proposal, which rests on the same evidence, in words of its own.
  const goOn = (): void => {
    change({ suggestionIds: [] });
    again();
  };
  const rates = isRater(review, me.value);
  const isAsked = openAssignment(screen) !== undefined;
  const finish = async (): Promise<void> => {
    await drop();
    again();
  };
  const leave = async (): Promise<void> => {
    // What was written so far goes into what is still to be written.
    if (writesMore(screen, rates)) return again();
    await drop();
    route('/console/reviews');
  };
  return (
    <div class="desk">
      <RateEvidence screen={screen} cited={draft.cited} change={change} />
      <div class="card desk-form" id="form" tabIndex={-1}>
        {packet && review.view === 'whole' && review.state === 'open' && (isAsked || rates) && (
          <Suggestions
            reviewId={reviewId}
            use={(suggested, suggestionId) =>
              changeFrom((now) =>
                withSuggested(now, isAsked ? 'text' : 'rationale', { words: suggested, suggestionId }),
              )
            }
          />
        )}
        <RateForms
          screen={screen}
          reviewId={reviewId}
          cycle={cycle}
          draft={draft}
          change={change}
          drop={uncite}
          seenAt={seenAtOf(screen)}
          assessed={rates ? goOn : finish}
          declined={leave}
          proposed={finish}
          refresh={again}
        />
        <p class="soft small" role="status">
          {words.shell.kept[saved]}
        </p>
      </div>
    </div>
  );
};

/** What happened in the period of a review, beside the form of who writes in it. */
export const RatePage = () => {
  const { reviewId = '' } = useRoute().params;
  const { route } = useLocation();
  const asking = useReply(reviewId, (signal) => onScreen(reviewId, signal));
  const { asked, again } = asking;
  const review = asked.state === 'here' ? asked.reply.review : undefined;
  const name = nameText(review?.subjectName);
  const merges = asked.state === 'here' && isMerged(asked.reply);
  // Where the cycle merges what somebody writes, they contribute instead.
  useEffect(() => {
    if (merges) route(`/console/reviews/${reviewId}/contribute`, true);
  }, [merges]);
  const rates = review !== undefined && isRater(review, me.value);
  return (
    <Page
      title={review ? (rates ? words.rating.title(name) : words.rating.assess(name)) : words.reviews.title}
      lead={review && words.rating.lead(review.cycle.name)}
      actions={
        <>
          <a class="button" href={`/console/reviews/${reviewId}`}>
            {words.rating.back}
          </a>
          <a class="button to-form" href="#form">
            {words.rating.toForm}
          </a>
        </>
      }
    >
      <Loaded from={asking}>
        {(screen) =>
          me.value && !merges ? <Desk screen={screen} again={again} /> : <p>{words.shell.loading}</p>
        }
      </Loaded>
    </Page>
  );
};
