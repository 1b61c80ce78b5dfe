import type { Command, Decider } from '@cairn/contracts/decider';
import type { AnyEvent } from '@cairn/contracts/event-type';
import { foldedName } from '@cairn/domain/folded-name';
import { type Claiming, claiming } from './claims.ts';

type InUse = { status: 'unset' | 'offered' | 'retired' };

type Naming<S extends InUse, C extends Command, E extends AnyEvent, F> = Pick<
  Claiming<S, C, E, F>,
  'set' | 'idOf' | 'facts'
> & {
  decider: Decider<S, C, E, F>;
  /** The name that a decided event gives; undefined if none. */
  given(event: E): string | undefined;
  /** The name that a thing has; undefined before it is there. */
  nameOf(state: S): string | undefined;
};

/** Claims the name of a thing, whatever its case and spaces, until it has another one or is retired. */
export const claimingName = <S extends InUse, C extends Command, E extends AnyEvent, F>({
  given,
  nameOf,
  ...how
}: Naming<S, C, E, F>) =>
  claiming<S, C, E, F>({
    ...how,
    claimed: (event) => {
      const name = given(event);
      return name === undefined ? undefined : { key: foldedName(name) };
    },
    holding: (state, key) => {
      if (state.status === 'retired') return 'over';
      const name = nameOf(state);
      return name !== undefined && foldedName(name) === key ? 'stands' : 'open';
    },
  });
