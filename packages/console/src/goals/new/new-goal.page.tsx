import { useReply } from '../../api/reply.ts';
import { openCycles } from '../../cycles/open-cycles.ts';
import { useDraft } from '../../drafts/use-draft.ts';
import { Loaded } from '../../look/loaded.tsx';
import { Page } from '../../look/page.tsx';
import { today } from '../../look/today.ts';
import { type Me, me } from '../../shell/me.ts';
import { words } from '../../texts/words.ts';
import { setsForOthers } from '../goal.ts';
import { NewGoalForm } from './new-goal.form.tsx';
import { newGoal } from './said.ts';
import '../forms.css';

const texts = words.newGoal;

/** The open cycle for goals that was opened last and has begun; empty if there is none. */
const cycleOfToday = async (signal: AbortSignal): Promise<string> => {
  const cycles = await openCycles('okr', signal);
  const day = today();
  const runs = cycles.filter(({ evaluationPeriod: { from, to } }) => from <= day && day <= to);
  return runs.at(-1)?.cycleId ?? '';
};

const Drafted = ({ who }: { who: Me }) => {
  const draft = useDraft(`${who.personId}/new goal`, newGoal());
  const cycle = useReply('cycle', cycleOfToday);
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      actions={
        <button type="button" class="button" onClick={() => draft.drop()}>
          {texts.discard}
        </button>
      }
    >
      <Loaded from={cycle}>
        {(cycleId) =>
          draft.value && (
            <NewGoalForm
              said={draft.value}
              say={draft.change}
              drop={draft.drop}
              by={{ personId: who.personId, setsForOthers: setsForOthers(who) }}
              cycleId={cycleId}
            />
          )
        }
      </Loaded>
    </Page>
  );
};

/** A new goal. What is typed is kept on the device until it is sent. */
export const NewGoalPage = () => (me.value ? <Drafted who={me.value} /> : null);
