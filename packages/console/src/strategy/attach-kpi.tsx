import { useSignal } from '@preact/signals';
import { query } from '../api/query.ts';
import { useReply } from '../api/reply.ts';
import type { Reply } from '../api/types.ts';
import { Field } from '../look/field.tsx';
import { Loaded } from '../look/loaded.tsx';
import { useCommand } from '../look/use-command.ts';
import { words } from '../texts/words.ts';
import { CardForm, type Editing } from './card-form.tsx';
import { ReasonField } from './reason-field.tsx';

type Kpis = Reply<'/v1/kpis'>['kpis'];

const Form = ({ card, changed, kpis }: Editing & { kpis: Kpis }) => {
  const objectives = card.perspectives.flatMap((perspective) => perspective.objectives);
  const objectiveId = useSignal(objectives[0]?.objectiveId ?? '');
  const kpiId = useSignal(kpis[0]?.kpiId ?? '');
  const reason = useSignal('');
  const { send, sending, problem, wrong } = useCommand(
    '/v1/scorecards/{scorecardId}/objectives/{objectiveId}/kpis',
  );
  const submit = () =>
    send({
      path: { scorecardId: card.scorecardId, objectiveId: objectiveId.value },
      body: { kpiId: kpiId.value, reason: reason.value },
      revision: card.revision,
    });
  return (
    <CardForm
      title={words.editing.measure}
      button={words.editing.measureIt}
      submit={submit}
      changed={changed}
      sending={sending}
      problem={problem}
    >
      <Field label={words.editing.objective}>
        {(attributes) => (
          <select
            {...attributes}
            value={objectiveId.value}
            onChange={({ currentTarget }) => (objectiveId.value = currentTarget.value)}
          >
            {objectives.map((objective) => (
              <option key={objective.objectiveId} value={objective.objectiveId}>
                {objective.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={words.editing.kpi} wrong={wrong('kpiId')}>
        {(attributes) => (
          <select
            {...attributes}
            value={kpiId.value}
            onChange={({ currentTarget }) => (kpiId.value = currentTarget.value)}
          >
            {kpis.map((kpi) => (
              <option key={kpi.kpiId} value={kpi.kpiId}>
                {kpi.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <ReasonField reason={reason} wrong={wrong} />
    </CardForm>
  );
};

/** Attaches a KPI to an objective of a card. */
export const AttachKpi = (editing: Editing) => {
  const asked = useReply('kpis', (signal) => query('/v1/kpis', { filters: { limit: 100 }, signal }));
  return <Loaded from={asked}>{({ kpis }) => <Form {...editing} kpis={kpis} />}</Loaded>;
};
