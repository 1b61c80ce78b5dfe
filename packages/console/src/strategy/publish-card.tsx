import { useSignal } from '@preact/signals';
import { useCommand } from '../look/use-command.ts';
import { words } from '../texts/words.ts';
import { CardForm, type Editing } from './card-form.tsx';
import { ReasonField } from './reason-field.tsx';
import { Changes } from './published-versions.tsx';

/** Makes what has changed a new version of the card. */
export const PublishCard = ({ card, changed }: Editing) => {
  const reason = useSignal('');
  const { send, sending, problem, wrong } = useCommand('/v1/scorecards/{scorecardId}/publish');
  if (card.status === 'published') return <p class="notice">{words.editing.nothing}</p>;
  const submit = () =>
    send({
      path: { scorecardId: card.scorecardId },
      body: { reason: reason.value },
      revision: card.revision,
    });
  return (
    <CardForm
      title={words.editing.publish}
      button={words.editing.publishIt}
      submit={submit}
      changed={changed}
      sending={sending}
      problem={problem}
      now={<Changes changes={card.changes} />}
    >
      <p class="soft">{words.editing.publishLead((card.version ?? 0) + 1)}</p>
      <Changes changes={card.changes} />
      <ReasonField reason={reason} wrong={wrong} />
    </CardForm>
  );
};
