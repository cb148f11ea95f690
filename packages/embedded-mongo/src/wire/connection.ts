import type { Socket } from 'node:net';
import { ServerError } from '../errors.js';
import type { Doc } from '../bson/values.js';
import {
  encodeReply,
  HEADER_BYTES,
  isAnswerable,
  messageLength,
  parseRequest,
  requestId,
  type Request,
} from './message.js';

/** Answers a request body with a reply. */
export type Respond = (body: Doc) => Promise<Doc>;

let lastReplyId = 0;

function nextReply(): number {
  lastReplyId = (lastReplyId + 1) & 0x7fffffff;
  return lastReplyId;
}

/** Reads requests from a socket one after the other and writes their replies in the same order. */
export class Connection {
  private chunks: Buffer[] = [];
  private size = 0;
  private busy = false;
  private ended = false;
  private idle: (() => void) | undefined;

  constructor(
    private readonly socket: Socket,
    private readonly respond: Respond,
    onClose: () => void,
  ) {
    socket.setNoDelay(true);
    socket.on('data', (chunk: Buffer) => {
      this.chunks.push(chunk);
      this.size += chunk.length;
      void this.work();
    });
    // A client that goes away is no error of ours; 'close' follows and cleans up.
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      this.ended = true;
      onClose();
    });
  }

  /** Lets the request under way finish, then closes. */
  async close(): Promise<void> {
    this.ended = true;
    if (this.busy) await new Promise<void>((resolve) => (this.idle = resolve));
    this.socket.end();
    this.socket.destroySoon();
  }

  private async work(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      for (let message = this.take(); message && !this.ended; message = this.take())
        await this.handle(message);
    } catch (error) {
      // What cannot be read as a message leaves no request to answer: the stream is out of step for good.
      this.socket.destroy(error instanceof Error ? error : undefined);
    } finally {
      this.busy = false;
      this.idle?.();
    }
  }

  private async handle(message: Buffer): Promise<void> {
    let request: Request;
    try {
      request = parseRequest(message);
    } catch (error) {
      if (!isAnswerable(message) || !(error instanceof ServerError)) throw error;
      await this.send(
        encodeReply({ id: requestId(message), kind: 'message' }, errorReply(error), nextReply()),
      );
      return;
    }
    const reply = await this.respond(request.body);
    if (request.silent) return;
    await this.send(encodeReply(request, reply, nextReply()));
  }

  private async send(bytes: Buffer): Promise<void> {
    if (this.socket.destroyed) return;
    if (!this.socket.write(bytes)) {
      // A client that reads slowly gets no further replies until it has taken this one.
      await new Promise<void>((resolve) => {
        const go = (): void => {
          this.socket.off('drain', go);
          this.socket.off('close', go);
          resolve();
        };
        this.socket.on('drain', go);
        this.socket.on('close', go);
      });
    }
  }

  private take(): Buffer | undefined {
    if (this.size < HEADER_BYTES) return undefined;
    let first = this.chunks[0];
    if (!first || first.length < HEADER_BYTES) first = this.join();
    const length = messageLength(first);
    if (this.size < length) return undefined;
    const all = first.length >= length ? first : this.join();
    const rest = all.subarray(length);
    this.chunks = all === this.chunks[0] ? [rest, ...this.chunks.slice(1)] : [rest];
    if (rest.length === 0) this.chunks.shift();
    this.size -= length;
    return all.subarray(0, length);
  }

  private join(): Buffer {
    const all = Buffer.concat(this.chunks, this.size);
    this.chunks = [all];
    return all;
  }
}

/** The reply for an error. */
export function errorReply(error: unknown): Doc {
  const known =
    error instanceof ServerError
      ? error
      : new ServerError('InternalError', error instanceof Error ? error.message : String(error));
  return {
    ok: 0,
    errmsg: known.message,
    code: known.code,
    codeName: known.codeName,
    ...known.extra,
    ...(known.labels.length > 0 ? { errorLabels: known.labels } : {}),
  };
}
