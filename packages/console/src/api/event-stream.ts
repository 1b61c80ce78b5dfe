/** One message of an event stream. */
export type Message = { id: string | undefined; event: string; data: string };

const messageOf = (block: string): Message => {
  const message: Message = { id: undefined, event: 'message', data: '' };
  for (const line of block.split('\n')) {
    const [, name, value = ''] = /^(\w+): ?(.*)$/.exec(line) ?? [];
    if (name === 'id') message.id = value;
    if (name === 'event') message.event = value;
    if (name === 'data') message.data += value;
  }
  return message;
};

/** The whole messages at the beginning of a text, and the rest, which is not whole yet. */
export const messagesIn = (text: string): { messages: Message[]; rest: string } => {
  const blocks = text.split('\n\n');
  const rest = blocks.pop() ?? '';
  return { messages: blocks.filter((block) => block.trim() !== '').map(messageOf), rest };
};

/** The messages of a reply as they come. */
export async function* messagesOf(reply: Response): AsyncGenerator<Message> {
  if (!reply.body) return;
  const reader = reply.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const { messages, rest } = messagesIn(text + value);
    text = rest;
    yield* messages;
  }
}
