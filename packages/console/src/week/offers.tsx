import { useSignal } from '@preact/signals';
import { nameText } from '../look/named.ts';
import { Refused } from '../look/refused.tsx';
import { Sheet } from '../look/sheet.tsx';
import { TextField } from '../look/text-field.tsx';
import { useCommand } from '../look/use-command.ts';
import { Opener } from '../look/opener.tsx';
import { goalPath } from '../goals/goal.ts';
import { words } from '../texts/words.ts';
import type { WeekLists } from './questions.ts';

type Offer = WeekLists['offers']['offers'][number];
type OfferProps = { offer: Offer; again: () => void };

type DeclineProps = OfferProps & { cancel: () => void };

const Decline = ({ offer: { goalId, offerId }, again, cancel }: DeclineProps) => {
  const reason = useSignal('');
  const { send, sending, problem, wrong } = useCommand('/v1/goals/{goalId}/offers/{offerId}/decline');
  const submit = async (): Promise<void> => {
    if (await send({ path: { goalId, offerId }, body: { reason: reason.value } })) again();
  };
  return (
    <Sheet
      label={words.week.sendDecline}
      send={words.week.sendDecline}
      submit={submit}
      sending={sending}
      problem={problem}
      cancel={cancel}
    >
      <TextField
        label={words.week.whyDecline}
        required
        value={reason.value}
        wrong={wrong('reason')}
        type={(said) => {
          reason.value = said;
        }}
      />
    </Sheet>
  );
};

const OneOffer = ({ offer, again }: OfferProps) => {
  const { goalId, offerId, goalTitle, offeredByName, note } = offer;
  const declining = useSignal(false);
  const { send, sending, problem } = useCommand('/v1/goals/{goalId}/offers/{offerId}/accept');
  const accept = async (): Promise<void> => {
    if (await send({ path: { goalId, offerId } })) again();
  };
  return (
    <li class="line">
      <div>
        <a class="line-name" href={goalPath(goalId)}>
          {nameText(goalTitle)}
        </a>
        <div class="soft small">{words.week.offeredBy(nameText(offeredByName))}</div>
      </div>
      {note && <blockquote class="said">{nameText(note)}</blockquote>}
      <div class="row">
        <button type="button" class="button main" disabled={sending} onClick={accept}>
          {words.week.accept}
        </button>
        <Opener open={declining}>{words.week.decline}</Opener>
      </div>
      <Refused problem={problem} />
      {declining.value && (
        <Decline
          offer={offer}
          again={again}
          cancel={() => {
            declining.value = false;
          }}
        />
      )}
    </li>
  );
};

/** Goals that are offered to somebody, each to be accepted or declined. */
export const Offers = ({ offers, again }: { offers: readonly Offer[]; again: () => void }) => (
  <ul class="lines">
    {offers.map((offer) => (
      <OneOffer key={offer.offerId} offer={offer} again={again} />
    ))}
  </ul>
);
