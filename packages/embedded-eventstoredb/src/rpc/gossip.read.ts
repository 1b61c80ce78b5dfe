import type { Handler } from '../wire/serve.ts';
import { unary } from '../wire/unary.ts';
import { gossip, shared } from '../wire/messages.ts';
import { hostFor } from '../wire/host.ts';
import type { ServerContext } from './server.ts';

const TICKS_AT_1970 = 621_355_968_000_000_000n;

/** `Gossip/Read`: a cluster of one, led by this server. */
export const readGossip = ({ instanceId, host, port }: ServerContext): Handler =>
  unary(shared.Empty.deserializeBinary, (_request, call) => {
    const id = new shared.UUID();
    id.setString(instanceId);
    const endPoint = new gossip.EndPoint();
    endPoint.setAddress(hostFor(host, call.headers[':authority'] ?? ''));
    endPoint.setPort(port());
    const member = new gossip.MemberInfo();
    member.setInstanceId(id);
    member.setTimeStamp(String(TICKS_AT_1970 + BigInt(Date.now()) * 10_000n));
    member.setState(gossip.MemberInfo.VNodeState.LEADER);
    member.setIsAlive(true);
    member.setHttpEndPoint(endPoint);
    const answer = new gossip.ClusterInfo();
    answer.addMembers(member);
    return answer;
  });
