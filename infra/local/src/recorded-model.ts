import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

/** What it calls itself, so that nobody takes its words for those of a model. */
export const recordedModelName = 'recorded-answers';

/** The settings of a service that asks it; none without it. */
export const modelVariables = (recorded: { url: string } | undefined): NodeJS.ProcessEnv =>
  recorded ? { CAIRN_MODEL_URL: recorded.url, CAIRN_MODEL_NAME: recordedModelName } : {};

/** By what a prompt asks for. */
const answers: readonly (readonly [asksFor: RegExp, words: string])[] = [
  [/Write one sentence/, '[P1] answered every question about the new contract within a day.'],
  [
    /Write two to five/,
    '[P1] answered the questions about the new contract within a day and kept two difficult customers. The notes after each call are short and complete.',
  ],
  [/Write one question/, 'What did [P1] do in the weeks for which the records hold no check-in?'],
];

type Asked = { messages?: { content?: string }[] };

const wordsFor = async (request: IncomingMessage): Promise<string> => {
  const { messages = [] } = (await json(request)) as Asked;
  const prompt = messages[0]?.content ?? '';
  return answers.find(([asksFor]) => asksFor.test(prompt))?.[1] ?? '';
};

/**
 * Answers as the API of a model does, with words that were written beforehand: so that the demo shows suggestions, and one can
 * ask for some, without a model. It listens on this machine only.
 */
export const startRecordedModel = async (): Promise<{ url: string; stop: () => Promise<void> }> => {
  const server = createServer((request, response) => {
    wordsFor(request).then(
      (content) => {
        const choices = [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }];
        const answer = { object: 'chat.completion', model: `${recordedModelName}-1`, choices };
        response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
      },
      () => response.writeHead(400).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
