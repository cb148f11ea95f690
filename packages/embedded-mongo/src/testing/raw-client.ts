import { connect, type Socket } from 'node:net';
import { decodeDocument } from '../bson/decode.js';
import { encodeDocument } from '../bson/encode.js';
import type { Doc } from '../bson/values.js';

/** Sends messages byte by byte, as no driver would. */
export class RawClient {
  private received = Buffer.alloc(0);
  private waiting: (() => void) | undefined;
  readonly closed: Promise<void>;
  private nextId = 1;

  private constructor(private readonly socket: Socket) {
    socket.on('data', (chunk: Buffer) => {
      this.received = Buffer.concat([this.received, chunk]);
      this.waiting?.();
    });
    this.closed = new Promise((resolve) => socket.on('close', () => resolve()));
    socket.on('error', () => socket.destroy());
  }

  static open(path: string): Promise<RawClient> {
    return new Promise((resolve, reject) => {
      const socket = connect({ path }, () => resolve(new RawClient(socket)));
      socket.once('error', reject);
    });
  }

  /** One message of sections after a flag word. */
  send(flags: number, sections: readonly Buffer[], trailer: Buffer = Buffer.alloc(0)): void {
    const word = Buffer.alloc(4);
    word.writeUInt32LE(flags);
    this.write(2013, Buffer.concat([word, ...sections, trailer]));
  }

  /** One message of any opcode. */
  write(opcode: number, payload: Buffer): void {
    const header = Buffer.alloc(16);
    header.writeInt32LE(16 + payload.length, 0);
    header.writeInt32LE(this.nextId++, 4);
    header.writeInt32LE(opcode, 12);
    this.socket.write(Buffer.concat([header, payload]));
  }

  /** Raw bytes. */
  writeBytes(bytes: Buffer): void {
    this.socket.write(bytes);
  }

  /** The body of the next reply. */
  async reply(): Promise<Doc> {
    for (;;) {
      if (this.received.length >= 16) {
        const length = this.received.readInt32LE(0);
        if (this.received.length >= length) {
          const opcode = this.received.readInt32LE(12);
          const doc = decodeDocument(this.received.subarray(0, length), opcode === 1 ? 36 : 21);
          this.received = this.received.subarray(length);
          return doc;
        }
      }
      await new Promise<void>((resolve) => (this.waiting = resolve));
    }
  }

  /** Runs a command and gives its reply, whether it is an error or not. */
  async command(body: Doc, database = 'test'): Promise<Doc> {
    this.send(0, [bodySection({ ...body, $db: database })]);
    return this.reply();
  }

  close(): void {
    this.socket.destroy();
  }
}

/** A section with one document. */
export function bodySection(body: Doc): Buffer {
  return Buffer.concat([Buffer.from([0]), encodeDocument(body)]);
}

/** A section with a list of documents. */
export function sequenceSection(name: string, docs: readonly Doc[]): Buffer {
  const content = Buffer.concat([Buffer.from(`${name}\0`), ...docs.map(encodeDocument)]);
  const size = Buffer.alloc(4);
  size.writeInt32LE(content.length + 4);
  return Buffer.concat([Buffer.from([1]), size, content]);
}
