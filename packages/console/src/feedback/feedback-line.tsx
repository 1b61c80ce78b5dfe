import { useSignal } from '@preact/signals';
import type { Reply } from '../api/types.ts';
import { nameText } from '../look/named.ts';
import { Sheet } from '../look/sheet.tsx';
import { TextField } from '../look/text-field.tsx';
import { When } from '../look/when.tsx';
import { useCommand } from '../look/use-command.ts';
import { Opener } from '../look/opener.tsx';
import { words } from '../texts/words.ts';

type Given = Pick<
  Reply<'/v1/feedback'>['feedback'][number],
  'feedbackId' | 'kind' | 'text' | 'occurredAt' | 'subjectName' | 'withdrawn'
>;
/** Merged feedback is drawn for its giver only. Once it is released, it stays. */
export type Feedback = Given & {
  attribution: string;
  released?: boolean;
} & Partial<Pick<Reply<'/v1/feedback'>['feedback'][number], 'giverId' | 'giverName' | 'acknowledged'>>;

type ActProps = { feedbackId: string; done: () => void; cancel: () => void };

const Acknowledge = ({ feedbackId, done, cancel }: ActProps) => {
  const comment = useSignal('');
  const { send, sending, problem, wrong } = useCommand('/v1/feedback/{feedbackId}/acknowledge');
  const submit = async (): Promise<void> => {
    const said = comment.value.trim();
    if (await send({ path: { feedbackId }, body: said ? { comment: said } : {} })) done();
  };
  return (
    <Sheet
      label={words.feedback.acknowledge}
      send={words.feedback.acknowledge}
      submit={submit}
      sending={sending}
      problem={problem}
      cancel={cancel}
    >
      <TextField
        label={words.feedback.comment}
        value={comment.value}
        wrong={wrong('comment')}
        type={(text) => {
          comment.value = text;
        }}
      />
    </Sheet>
  );
};

const Withdraw = ({ feedbackId, done, cancel }: ActProps) => {
  const reason = useSignal('');
  const { send, sending, problem, wrong } = useCommand('/v1/feedback/{feedbackId}/withdraw');
  const submit = async (): Promise<void> => {
    if (await send({ path: { feedbackId }, body: { reason: reason.value } })) done();
  };
  return (
    <Sheet
      label={words.feedback.withdraw}
      send={words.feedback.withdraw}
      submit={submit}
      sending={sending}
      problem={problem}
      cancel={cancel}
    >
      <TextField
        label={words.feedback.whyWithdraw}
        required
        value={reason.value}
        wrong={wrong('reason')}
        type={(text) => {
          reason.value = text;
        }}
      />
    </Sheet>
  );
};

type LineProps = { feedback: Feedback; side: 'received' | 'given'; again: () => void };

const who = ({ giverName, subjectName, giverId }: Feedback, side: LineProps['side']): string => {
  if (side === 'given') return words.feedback.toPerson(nameText(subjectName));
  return giverId ? words.feedback.fromPerson(nameText(giverName)) : words.feedback.fromConfidence;
};

/** One feedback, with what its reader can do about it: the subject acknowledges it, the giver withdraws it. */
export const FeedbackLine = ({ feedback, side, again }: LineProps) => {
  const open = useSignal(false);
  const { feedbackId, kind, text, occurredAt, acknowledged, withdrawn, attribution, released } = feedback;
  const offers = !withdrawn && (side === 'given' ? !released : !acknowledged);
  const close = (): void => {
    open.value = false;
  };
  const done = (): void => {
    close();
    again();
  };
  const Act = side === 'given' ? Withdraw : Acknowledge;
  const name = side === 'given' ? words.feedback.withdraw : words.feedback.acknowledge;
  return (
    <li class="line">
      <div class="line-head">
        <div>
          <span class="line-name">{who(feedback, side)}</span>
          <div class="soft small">
            {words.feedback.kinds[kind] ?? kind} · <When at={occurredAt} />
            {side === 'given' &&
              attribution !== 'named' &&
              ` · ${words.feedback.attributionTags[attribution]}`}
          </div>
        </div>
        <div class="row">
          {acknowledged && <span class="tag good">{words.feedback.acknowledged}</span>}
          {released !== undefined && !withdrawn && (
            <span class={`tag ${released ? 'good' : ''}`}>
              {released ? words.feedback.mergedShown : words.feedback.mergedWaits}
            </span>
          )}
          {withdrawn && <span class="tag">{words.feedback.withdrawn}</span>}
          {offers && (
            <Opener open={open} label={`${name}: ${who(feedback, side)}`}>
              {name}
            </Opener>
          )}
        </div>
      </div>
      {text && <p class="said">{nameText(text)}</p>}
      {acknowledged?.comment && <p class="said">{nameText(acknowledged.comment)}</p>}
      {open.value && <Act feedbackId={feedbackId} done={done} cancel={close} />}
    </li>
  );
};
