import type { SuggestionKind } from '@cairn/contracts/suggestion.values';
import { ProblemError } from '@cairn/http/problem';
import { z } from 'zod';
import { readAtMost } from './read-at-most.ts';
import { sha256 } from './sha-256.ts';
import { templateOf } from './templates.ts';

/** What a model answered, as it arrived, and how it came about. */
export type Answered = {
  text: string;
  model: string;
  modelVersion: string;
  template: string;
  templateHash: string;
  inputHash: string;
  outputHash: string;
};

/** Asks a model for words about a text. Throws a problem (502, 503 or 504) if it gives none that can be used. */
export type AskModel = (kind: SuggestionKind, about: string) => Promise<Answered>;

export type ChatModel = {
  /** Where the API is, such as `https://models.example/v1`. */
  url: string;
  model: string;
  key?: string | undefined;
  patienceMs?: number;
};

const usualPatienceMs = 60_000;
const mostBytes = 256 * 1024;
const longestText = 2_000;

const failed = (status: 502 | 503 | 504, what: string, detail: string): never => {
  throw new ProblemError(status, `model/${what}`, {
    detail: `${detail} Nothing was written.`,
    headers: status === 503 ? { 'retry-after': '10' } : {},
  });
};

const completion = z.object({
  model: z.string().min(1).max(200).optional().catch(undefined),
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
      }),
    )
    .min(1),
});

// Controls other than line breaks and tabs, and marks that turn the direction of a text around.
const unprintable = /(?![\n\r\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u;

/** The words in the body of an answer. */
const wordsIn = (body: string): { text: string; version: string | undefined } => {
  const read = completion.safeParse(parsed(body));
  const choice = read.data?.choices[0];
  if (!choice) return failed(502, 'unusable-answer', 'The answer of the model cannot be read.');
  const { finish_reason: end, message } = choice;
  if (message.refusal || end === 'content_filter')
    return failed(502, 'declined', 'The model declined to answer.');
  const text = message.content?.trim() ?? '';
  if (end === 'length' || text.length > longestText)
    return failed(502, 'too-long', 'The answer of the model is too long.');
  if (end !== 'stop' && end !== null && end !== undefined)
    return failed(502, 'unusable-answer', 'The answer of the model has no proper end.');
  if (!/[\p{L}\p{N}]/u.test(text)) return failed(502, 'empty-answer', 'The model answered nothing.');
  if (unprintable.test(text))
    return failed(502, 'unusable-answer', 'The answer of the model holds characters that nobody can see.');
  return { text, version: read.data?.model };
};

const parsed = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
};

const refuseStatus = (status: number): void => {
  if (status === 200) return;
  if (status === 429) failed(503, 'busy', 'The model takes no more requests for now.');
  if (status === 401 || status === 403) failed(502, 'no-access', 'The model does not accept our key.');
  failed(502, 'failed', `The model answered with status ${status}.`);
};

/**
 * A model behind an API like OpenAI's: `POST <url>/chat/completions`, answered in one piece. The model is offered no tools, so
 * words are all that it can give. A redirect is not followed, because it would take the key elsewhere.
 */
export const chatModel = ({ url, model, key, patienceMs = usualPatienceMs }: ChatModel): AskModel => {
  const endpoint = new URL('chat/completions', url.endsWith('/') ? url : `${url}/`);
  const headers = { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) };
  const send = async (messages: readonly object[]): Promise<string> => {
    const signal = AbortSignal.timeout(patienceMs);
    const body = JSON.stringify({ model, messages, stream: false });
    try {
      const reply = await fetch(endpoint, { method: 'POST', headers, body, signal, redirect: 'error' });
      if (reply.status !== 200) await reply.body?.cancel();
      refuseStatus(reply.status);
      return await readAtMost(reply, mostBytes);
    } catch (thrown) {
      if (thrown instanceof ProblemError) throw thrown;
      if (signal.aborted) return failed(504, 'too-slow', 'The model did not answer in time.');
      if (thrown instanceof RangeError)
        return failed(502, 'too-long', 'The answer of the model is too long.');
      return failed(502, 'unreachable', 'The model cannot be reached, or broke off in the middle.');
    }
  };
  return async (kind, about) => {
    const { template, words, hash } = templateOf(kind);
    const messages = [
      { role: 'system', content: words },
      { role: 'user', content: `<records>\n${about.replaceAll(/<\s*\/?\s*records\s*>/gi, ' ')}\n</records>` },
    ];
    const { text, version = model } = wordsIn(await send(messages));
    return {
      text,
      model,
      modelVersion: version,
      template,
      templateHash: hash,
      inputHash: sha256(JSON.stringify(messages)),
      outputHash: sha256(text),
    };
  };
};
