import type { Handler } from '../wire/serve.ts';
import { unary } from '../wire/unary.ts';
import { shared } from '../wire/messages.ts';
import type { ServerContext } from './server.ts';

/** `PersistentSubscriptions/RestartSubsystem` */
export const restartSubsystem = ({ groups }: ServerContext): Handler =>
  unary(shared.Empty.deserializeBinary, async () => {
    await groups.restart();
    return new shared.Empty();
  });
