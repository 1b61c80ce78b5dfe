import type { NackAction } from '../groups/answer.ts';
import type { Membership } from '../groups/group.ts';
import { groupKey } from '../groups/settings.ts';
import type { Call } from '../wire/call.ts';
import { coalesced } from '../wire/coalesce.ts';
import { frame } from '../wire/frame.ts';
import type { Handler } from '../wire/serve.ts';
import { INVALID_ARGUMENT, StatusError } from '../wire/status.ts';
import { deliveredMessage } from '../record/compose.ts';
import { fieldsOf, lengthField, nextField } from '../record/protobuf.ts';
import { persistent } from '../wire/messages.ts';
import { findGroup } from './persistent.find.ts';
import { groupStream } from './persistent.settings.ts';
import { decodeUuid } from '../record/uuid.ts';
import { groupDropped, groupFull } from './refusals.ts';
import type { ServerContext } from './server.ts';

type ReadReq = InstanceType<typeof persistent.ReadReq>;
type Options = InstanceType<typeof persistent.ReadReq.Options>;
type Uuids = ReturnType<InstanceType<typeof persistent.ReadReq.Nack>['getIdsList']>;

const ACTIONS: readonly NackAction[] = ['unknown', 'park', 'retry', 'skip', 'stop'];

const idsOf = (uuids: Uuids): string[] =>
  uuids.map((uuid) => decodeUuid(Buffer.from(uuid.serializeBinary())));

const confirmation = (stream: string, group: string): Buffer =>
  frame(lengthField(2, lengthField(1, Buffer.from(groupKey(stream, group)))));

/** A busy consumer gets its next messages a little later, in larger pieces, because each piece costs it time. */
const BUSY_MS = 1;

const join = ({ groups, username }: ServerContext, call: Call, options: Options): Membership => {
  const stream = groupStream(options);
  const name = options.getGroupName();
  const group = findGroup(groups, stream, name);
  // Acknowledgements come one by one, but the messages that they make room for are sent together.
  const send = coalesced(call, (flush) =>
    member?.isBusy() ? setTimeout(flush, BUSY_MS) : setImmediate(flush),
  );
  const connection = call.headers['connection-name'];
  const member: Membership | undefined = group.join({
    capacity: options.getBufferSize(),
    connectionName: typeof connection === 'string' ? connection : '',
    username,
    send: (message) => send(frame(deliveredMessage(message))),
    drop: () => call.finish(groupDropped(stream, name)),
  });
  if (!member) throw new StatusError(groupFull(stream, name));
  call.onOver(member.leave);
  send(confirmation(stream, name));
  return member;
};

/**
 * The ids of an acknowledgement; undefined if the message is not one. Every event gets one, so it is decoded without
 * building message objects.
 */
const acknowledged = (bytes: Buffer): string[] | undefined => {
  const request = fieldsOf(bytes);
  if (!nextField(request) || request.field !== 2) return undefined;
  const ids: string[] = [];
  const ack = fieldsOf(bytes, request.start, request.stop);
  while (nextField(ack)) if (ack.field === 2) ids.push(decodeUuid(bytes.subarray(ack.start, ack.stop)));
  return ids;
};

const answer = (member: Membership, request: ReadReq): void => {
  const nack = request.getNack();
  if (nack) member.nack(idsOf(nack.getIdsList()), ACTIONS[nack.getAction()] ?? 'unknown', nack.getReason());
};

/** `PersistentSubscriptions/Read`: joins a group, receives messages and answers them. */
export const readGroup =
  (context: ServerContext): Handler =>
  (call) => {
    let member: Membership | undefined;
    return {
      message: (bytes) => {
        const acks = member && acknowledged(bytes);
        if (acks) {
          member?.ack(acks);
          return;
        }
        const request = persistent.ReadReq.deserializeBinary(bytes);
        const options = request.getOptions();
        if (member) answer(member, request);
        else if (options) member = join(context, call, options);
        else throw new StatusError({ code: INVALID_ARGUMENT, message: 'the call joins no group' });
      },
      end: () => call.finish(),
    };
  };
