import { useSignal } from '@preact/signals';
import { useReturn } from '../api/use-return.ts';
import { Page } from '../look/page.tsx';
import { me } from '../shell/me.ts';
import { words } from '../texts/words.ts';
import { AskForFeedback } from './ask-for-feedback.tsx';
import { FeedbackList } from './feedback-list.tsx';
import { GiveFeedback, type Request } from './give-feedback.tsx';
import { MergedGiven, MergedReceived } from './merged-feedback.tsx';
import { Requests } from './requests.tsx';
import '../goals/forms.css';

type Open = { form: 'give'; request?: Request } | { form: 'ask' } | undefined;

/** Feedback that one gives, receives and asks for. */
export const FeedbackPage = () => {
  const open = useSignal<Open>(undefined);
  const sent = useSignal(false);
  const round = useSignal(0);
  const show = (next: Open): void => {
    open.value = next;
    sent.value = false;
  };
  const again = (): void => {
    round.value += 1;
  };
  useReturn(again);
  const done = (): void => {
    open.value = undefined;
    sent.value = true;
    again();
  };
  const cancel = (): void => show(undefined);
  const { value } = open;
  return (
    <Page
      title={words.feedback.title}
      lead={words.feedback.lead}
      actions={
        <>
          <button type="button" class="button main" onClick={() => show({ form: 'give' })}>
            {words.feedback.give}
          </button>
          <button type="button" class="button" onClick={() => show({ form: 'ask' })}>
            {words.feedback.ask}
          </button>
        </>
      }
    >
      <p role="status" class={sent.value ? 'notice good' : 'unseen'}>
        {sent.value && words.feedback.sent}
      </p>
      {value?.form === 'give' && (
        <GiveFeedback
          key={value.request?.requestId ?? 'new'}
          request={value.request}
          done={done}
          cancel={cancel}
        />
      )}
      {value?.form === 'ask' && me.value && <AskForFeedback who={me.value} done={done} cancel={cancel} />}
      <div class="columns">
        <div class="stack">
          <Requests side="asked" round={round.value} answer={(request) => show({ form: 'give', request })} />
          <FeedbackList side="received" round={round.value} again={again} />
          {me.value && <MergedReceived personId={me.value.personId} />}
        </div>
        <div class="stack">
          <FeedbackList side="given" round={round.value} again={again} />
          <MergedGiven round={round.value} again={again} />
          <Requests side="asking" round={round.value} />
        </div>
      </div>
    </Page>
  );
};
