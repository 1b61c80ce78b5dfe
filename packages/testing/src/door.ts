import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** Lets the workers of a test run ask its main process: `answer` gets what one of them asks. */
export const openDoor = async (answer: (asked: string) => Promise<string>) => {
  const door = createServer((request, reply) => {
    text(request)
      .then(answer)
      .then(
        (said) => reply.end(said),
        (error: unknown) => reply.writeHead(500).end(String(error)),
      );
  });
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(door.address() as AddressInfo).port}`,
    close: (): void => {
      door.close();
      door.closeAllConnections();
    },
  };
};

/** Asks at a door. Throws what the main process answers if it fails. */
export const askAt = async (url: string, asked = ''): Promise<string> => {
  const reply = await fetch(url, { method: 'POST', body: asked });
  const said = await reply.text();
  if (!reply.ok) throw new Error(said);
  return said;
};
