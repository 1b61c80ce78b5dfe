import { query } from '../api/query.ts';
import { useReply } from '../api/reply.ts';
import type { Reply } from '../api/types.ts';
import { nameText } from '../look/named.ts';
import { Refused } from '../look/refused.tsx';
import { useCommand } from '../look/use-command.ts';
import { When } from '../look/when.tsx';
import { words } from '../texts/words.ts';

type Offer = Reply<'/v1/goal-offers'>['offers'][number];

const OneOffer = ({ offer, again }: { offer: Offer; again: () => void }) => {
  const { goalId, offerId, accountableName, occurredAt, note } = offer;
  const { send, sending, problem } = useCommand('/v1/goals/{goalId}/offers/{offerId}/withdraw');
  const withdraw = async (): Promise<void> => {
    await send({ path: { goalId, offerId } });
    again();
  };
  return (
    <div class="notice stack">
      <div class="row">
        <span>
          {words.goals.offeredTo(nameText(accountableName))} · <When at={occurredAt} />
        </span>
        <button type="button" class="button" disabled={sending} onClick={withdraw}>
          {words.goals.withdrawOffer}
        </button>
      </div>
      {note && <p class="said">{nameText(note)}</p>}
      <Refused problem={problem} />
    </div>
  );
};

/** To whom a goal is offered, until they answer. */
export const OpenOffer = ({ goalId, round, again }: { goalId: string; round: number; again: () => void }) => {
  const { asked } = useReply(`${goalId} ${round}`, (signal) =>
    query('/v1/goal-offers', { filters: { goal: goalId, open: 'true' }, signal }),
  );
  if (asked.state !== 'here') return null;
  return (
    <>
      {asked.reply.offers.map((offer) => (
        <OneOffer key={offer.offerId} offer={offer} again={again} />
      ))}
    </>
  );
};
