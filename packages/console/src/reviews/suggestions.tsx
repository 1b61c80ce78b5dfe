import { useSignal } from '@preact/signals';
import { query } from '../api/query.ts';
import { useReply } from '../api/reply.ts';
import type { Reply } from '../api/types.ts';
import { Failure } from '../look/loaded.tsx';
import { nameText } from '../look/named.ts';
import { Refused } from '../look/refused.tsx';
import { TextField } from '../look/text-field.tsx';
import { useCommand } from '../look/use-command.ts';
import { Opener } from '../look/opener.tsx';
import { settingsOf } from '../sign-in/settings.ts';
import { words } from '../texts/words.ts';

type Suggestion = Reply<'/v1/suggestions'>['suggestions'][number];

const kinds = ['observation', 'draft', 'question'] as const;

type AnswerProps = {
  suggestion: Suggestion;
  /** Puts words that the writer uses into what they write. */
  use: (words: string, suggestionId: string) => void;
  answered: () => void;
};

const EditForm = ({ suggestion, use, answered }: AnswerProps) => {
  const texts = words.suggesting;
  const { reviewId, suggestionId } = suggestion;
  const said = useSignal(nameText(suggestion.text));
  const { send, sending, problem, wrong } = useCommand(
    '/v1/reviews/{reviewId}/suggestions/{suggestionId}/edit',
  );
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (!(await send({ path: { reviewId, suggestionId }, body: { text: said.value } }))) return;
    use(said.value, suggestionId);
    answered();
  };
  return (
    <form class="stack tight" onSubmit={submit}>
      <TextField
        label={texts.yourWords}
        required
        long
        value={said.value}
        wrong={wrong('text')}
        type={(text) => {
          said.value = text;
        }}
      />
      <Refused problem={problem} />
      <p>
        <button type="submit" class="button" disabled={sending}>
          {texts.useEdited}
        </button>
      </p>
    </form>
  );
};

const Open = (props: AnswerProps) => {
  const { suggestion, use, answered } = props;
  const texts = words.suggesting;
  const { reviewId, suggestionId, kind, text } = suggestion;
  const isEditing = useSignal(false);
  const accept = useCommand('/v1/reviews/{reviewId}/suggestions/{suggestionId}/accept');
  const dismiss = useCommand('/v1/reviews/{reviewId}/suggestions/{suggestionId}/dismiss');
  const path = { reviewId, suggestionId };
  const sending = accept.sending || dismiss.sending;
  const take = async (): Promise<void> => {
    if (!(await accept.send({ path }))) return;
    // A question is for the writer to ask themselves, and no words of the review.
    if (kind !== 'question') use(nameText(text), suggestionId);
    answered();
  };
  return (
    <li class="finding stack">
      <span class="soft small">{texts.kinds[kind]}</span>
      <p class="words">{nameText(text)}</p>
      <p class="row">
        <button type="button" class="button" disabled={sending} onClick={take}>
          {kind === 'question' ? texts.seen : texts.accept}
        </button>
        {kind !== 'question' && <Opener open={isEditing}>{texts.edit}</Opener>}
        <button
          type="button"
          class="button quiet"
          disabled={sending}
          onClick={async () => {
            if (await dismiss.send({ path })) answered();
          }}
        >
          {texts.dismiss}
        </button>
      </p>
      <Refused problem={accept.problem ?? dismiss.problem} />
      {isEditing.value && <EditForm {...props} />}
    </li>
  );
};

type SuggestionsProps = { reviewId: string; use: AnswerProps['use'] };

const Asking = ({ reviewId, use }: SuggestionsProps) => {
  const texts = words.suggesting;
  const { asked, again } = useReply(reviewId, (signal) =>
    query('/v1/suggestions', { filters: { review: reviewId, writer: 'me', status: 'open' }, signal }),
  );
  const { send, sending, problem } = useCommand('/v1/reviews/{reviewId}/suggestions');
  const open = asked.state === 'here' ? asked.reply.suggestions : [];
  return (
    <details class="suggesting">
      <summary>{texts.title}</summary>
      <div class="stack">
        <p class="soft small">{texts.lead}</p>
        <p class="row">
          {kinds.map((kind) => (
            <button
              key={kind}
              type="button"
              class="button"
              disabled={sending}
              onClick={async () => {
                if (await send({ path: { reviewId }, body: { kind } })) again();
              }}
            >
              {texts.ask[kind]}
            </button>
          ))}
        </p>
        <p role="status" class="soft small">
          {sending && texts.asking}
        </p>
        <Refused problem={problem} />
        {asked.state === 'failed' && <Failure problem={asked.problem} again={again} />}
        <ul class="plain">
          {open.map((suggestion) => (
            <Open key={suggestion.suggestionId} suggestion={suggestion} use={use} answered={again} />
          ))}
        </ul>
      </div>
    </details>
  );
};

/** Words that a model suggests on request, where one is set up. It suggests no mark, and nothing is used before the writer says so. */
export const Suggestions = (props: SuggestionsProps) => {
  const { asked } = useReply('settings', settingsOf);
  return asked.state === 'here' && asked.reply.suggests ? <Asking {...props} /> : null;
};
