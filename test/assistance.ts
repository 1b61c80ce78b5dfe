import type { Assistance } from '@cairn/command-service/suggestions/assistance';
import { type ChatModel, chatModel } from '@cairn/command-service/suggestions/chat.model';
import type { App } from '@cairn/http/app';

/** A model, and a query service in this process that tells what it may be told. */
export const assistanceWith = (model: ChatModel, query: () => App): Assistance => ({
  ask: chatModel(model),
  readInput: async (authorization, url) => {
    const reply = await query().inject({ url, headers: { authorization } });
    return { status: reply.statusCode, body: reply.json() };
  },
});
