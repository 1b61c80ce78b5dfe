/** The gRPC status codes that this server uses. */
export const OK = 0;
export const CANCELLED = 1;
export const UNKNOWN = 2;
export const INVALID_ARGUMENT = 3;
export const DEADLINE_EXCEEDED = 4;
export const NOT_FOUND = 5;
export const ALREADY_EXISTS = 6;
export const PERMISSION_DENIED = 7;
export const RESOURCE_EXHAUSTED = 8;
export const FAILED_PRECONDITION = 9;
export const UNIMPLEMENTED = 12;
export const INTERNAL = 13;
export const UNAVAILABLE = 14;
export const UNAUTHENTICATED = 16;

/** How a call ends. Clients turn the `trailers` into their own error types. */
export type Status = {
  readonly code: number;
  readonly message: string;
  readonly trailers?: Readonly<Record<string, string>>;
};

/** Thrown by a handler to end its call with a status. */
export class StatusError extends Error {
  override readonly name = 'StatusError';
  readonly status: Status;
  constructor(status: Status) {
    super(status.message);
    this.status = status;
  }
}

const percent = (byte: number): string => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;

/** Percent-encodes what an HTTP/2 header value may not contain. */
const headerText = (text: string): string =>
  /^[ -$&-~]*$/.test(text)
    ? text
    : Array.from(Buffer.from(text), (byte) =>
        byte >= 0x20 && byte <= 0x7e && byte !== 0x25 ? String.fromCharCode(byte) : percent(byte),
      ).join('');

/** The trailers that end a call. */
export const statusHeaders = ({ code, message, trailers }: Status): Record<string, string> => {
  const headers: Record<string, string> = { 'grpc-status': String(code) };
  if (message !== '') headers['grpc-message'] = headerText(message);
  for (const [name, value] of Object.entries(trailers ?? {})) headers[name] = headerText(value);
  return headers;
};
