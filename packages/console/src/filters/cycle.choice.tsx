import { query } from '../../api/query.ts';
import { useReply } from '../../api/reply.ts';
import { words } from '../../texts/words.ts';
import { Choice } from './choice.tsx';

type CycleChoiceProps = { value: string | undefined; onChoice: (cycleId: string) => void };

/** Filters by a review cycle. */
export const CycleChoice = ({ value, onChoice }: CycleChoiceProps) => {
  const { asked } = useReply('cycles', (signal) =>
    query('/v1/cycles', { filters: { kind: 'review', limit: 100 }, signal }),
  );
  const cycles = asked.state === 'here' ? asked.reply.cycles : [];
  return (
    <Choice
      label={words.audit.cycle}
      value={value}
      choices={cycles.map(({ cycleId, name }) => [cycleId, name] as const)}
      onChoice={onChoice}
    />
  );
};
