import { useSignal } from '@preact/signals';
import { NowAndYours } from '../look/now-and-yours.tsx';
import { Select } from '../look/select.tsx';
import { useCommand } from '../look/use-command.ts';
import { words } from '../texts/words.ts';
import { CardForm } from './card-form.tsx';
import type { Linking } from './link-objectives.tsx';
import { ReasonField } from './reason-field.tsx';

/** Takes a link away that turned out to be wrong. */
export const UnlinkObjectives = ({ card, changed, edges }: Linking) => {
  const options = edges.map(
    ({ causeId, causeName, effectId, effectName }) =>
      [`${causeId} ${effectId}`, words.editing.leadsTo(causeName, effectName)] as const,
  );
  const chosen = useSignal('');
  const reason = useSignal('');
  const { send, sending, problem, wrong } = useCommand('/v1/scorecards/{scorecardId}/links/unlink');
  const [first] = options;
  // The link that was chosen may be gone.
  const [key, name] = options.find(([each]) => each === chosen.value) ?? first ?? ['', ''];
  if (!first && !problem) return null;
  const submit = () => {
    const [causeId = '', effectId = ''] = key.split(' ');
    return send({
      path: { scorecardId: card.scorecardId },
      body: { causeId, effectId, reason: reason.value },
      revision: card.revision,
    });
  };
  return (
    <CardForm
      title={words.editing.unlink}
      button={words.editing.unlinkIt}
      submit={submit}
      changed={changed}
      sending={sending}
      problem={problem}
      now={
        <NowAndYours
          rows={[
            {
              field: words.map.links,
              now: options.map(([, link]) => link).join('; '),
              yours: words.editing.without(name),
            },
          ]}
        />
      }
    >
      <Select
        label={words.editing.linkOf}
        wrong={wrong('causeId') ?? wrong('effectId')}
        value={key}
        choose={(value) => (chosen.value = value)}
        choices={options}
      />
      <ReasonField reason={reason} wrong={wrong} />
    </CardForm>
  );
};
