import { createRequire } from 'node:module';
import type { EventStoreDBClient } from '@eventstore/db-client';
import type { Empty } from '@eventstore/db-client/generated/shared_pb.js';
import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';

type Generated = { Empty: typeof Empty; ReadReq: typeof ReadReq };
const require = createRequire(import.meta.url);
const generated = (name: string) => require(`@eventstore/db-client/generated/${name}_pb.js`) as Generated;
const { Empty: NoWindow } = generated('shared');
const { FilterOptions } = generated('streams').ReadReq.Options;

type Service = { read(request: ReadReq, ...rest: unknown[]): unknown };
type Create = (service: Service) => unknown;
/** What `readAll` of the client uses of the client; its types hide it. */
type Calls = { GRPCStreamCreator(service: unknown, name: string, create: Create): unknown };

const filterOf = (prefixes: readonly string[]) => {
  const expression = new FilterOptions.Expression();
  expression.setPrefixList([...prefixes]);
  const filter = new FilterOptions();
  filter.setStreamIdentifier(expression);
  filter.setCount(new NoWindow());
  filter.setCheckpointintervalmultiplier(1);
  return filter;
};

/**
 * The client, with a `readAll` that gives only the streams whose names have one of these prefixes. The server filters a read as
 * it filters a subscription, but the client has no option for it: so the filter is put into the request that it made.
 */
export const filtering = (client: EventStoreDBClient, prefixes: readonly string[]): EventStoreDBClient => {
  const calls = client as unknown as Calls;
  const GRPCStreamCreator: Calls['GRPCStreamCreator'] = (service, name, create) =>
    calls.GRPCStreamCreator(service, name, (made) => {
      const read: Service['read'] = (request, ...rest) => {
        request.getOptions()?.setFilter(filterOf(prefixes));
        return made.read(request, ...rest);
      };
      return create({ read });
    });
  return Object.assign(Object.create(client) as EventStoreDBClient, { GRPCStreamCreator });
};
