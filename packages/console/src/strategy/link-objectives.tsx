import { useSignal } from '@preact/signals';
import { NowAndYours } from '../look/now-and-yours.tsx';
import { Select } from '../look/select.tsx';
import { TextField } from '../look/text-field.tsx';
import { useCommand } from '../look/use-command.ts';
import { words } from '../texts/words.ts';
import { CardForm, type Editing, objectivesOf } from './card-form.tsx';
import type { StrategyMap } from './map-layout.ts';
import { ReasonField } from './reason-field.tsx';

type Link = StrategyMap['edges'][number];
export type Linking = Editing & { edges: readonly Link[] };

/** Says why one objective should lead to another. A link that stands already gets the new hypothesis instead of its own. */
export const LinkObjectives = ({ card, changed, edges }: Linking) => {
  const objectives = objectivesOf(card);
  const causeId = useSignal(objectives.at(-1)?.objectiveId ?? '');
  const effectId = useSignal(objectives[0]?.objectiveId ?? '');
  const hypothesis = useSignal('');
  const reason = useSignal('');
  const link = useCommand('/v1/scorecards/{scorecardId}/links');
  const revise = useCommand('/v1/scorecards/{scorecardId}/links/revise');
  const standing = edges.find((edge) => edge.causeId === causeId.value && edge.effectId === effectId.value);
  const command = standing ? revise : link;
  const submit = async () => {
    const both = { causeId: causeId.value, effectId: effectId.value };
    const done = await command.send({
      path: { scorecardId: card.scorecardId },
      body: { ...both, hypothesis: hypothesis.value, reason: reason.value },
      revision: card.revision,
    });
    if (done) {
      hypothesis.value = '';
      reason.value = '';
    }
    return done;
  };
  const options = objectives.map((each) => [each.objectiveId, each.name] as const);
  return (
    <CardForm
      title={words.editing.link}
      button={standing ? words.editing.relinkIt : words.editing.linkIt}
      submit={submit}
      changed={changed}
      sending={command.sending}
      problem={command.problem}
      now={
        <NowAndYours
          rows={[{ field: words.map.hypothesis, now: standing?.hypothesis ?? '', yours: hypothesis.value }]}
        />
      }
    >
      <p class="soft">{words.editing.linkLead}</p>
      <Select
        label={words.map.cause}
        wrong={command.wrong('causeId')}
        value={causeId.value}
        choose={(value) => (causeId.value = value)}
        choices={options}
      />
      <Select
        label={words.map.effect}
        wrong={command.wrong('effectId')}
        value={effectId.value}
        choose={(value) => (effectId.value = value)}
        choices={options}
      />
      {standing && <p class="notice">{words.editing.linked(standing.hypothesis ?? '–')}</p>}
      <TextField
        label={words.map.hypothesis}
        required
        value={hypothesis.value}
        wrong={command.wrong('hypothesis')}
        type={(text) => (hypothesis.value = text)}
      />
      <ReasonField reason={reason} wrong={command.wrong} />
    </CardForm>
  );
};
