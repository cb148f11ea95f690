import { decodeDocument } from '../bson/decode.js';
import { encodeDocument } from '../bson/encode.js';
import { assignField, type Doc } from '../bson/values.js';
import { ServerError } from '../errors.js';

/** Largest message, as `hello` announces it. */
export const MAX_MESSAGE_BYTES = 48_000_000;
export const HEADER_BYTES = 16;

const OP_REPLY = 1;
const OP_QUERY = 2004;
const OP_COMPRESSED = 2012;
const OP_MSG = 2013;

const CHECKSUM_PRESENT = 1;
const MORE_TO_COME = 2;
/** The lower half of the flags: unknown ones of these must be refused. */
const REQUIRED_FLAGS = 0xffff;

/** A request as the wire brought it. */
export interface Request {
  readonly id: number;
  readonly kind: 'message' | 'query';
  readonly body: Doc;
  /** The client does not wait for a reply. */
  readonly silent: boolean;
}

/** The length a header announces, or a refusal. */
export function messageLength(header: Buffer): number {
  const length = header.readInt32LE(0);
  if (length < HEADER_BYTES || length > MAX_MESSAGE_BYTES) {
    throw new ServerError(
      'ProtocolError',
      `Message length ${length} is outside of ${HEADER_BYTES} to ${MAX_MESSAGE_BYTES}`,
    );
  }
  return length;
}

/** Whether a message that cannot be read can at least be answered: it is framed, and its sender expects OP_MSG. */
export function isAnswerable(message: Buffer): boolean {
  return message.readInt32LE(12) === OP_MSG;
}

/** The id a reply must name. */
export function requestId(message: Buffer): number {
  return message.readInt32LE(4);
}

/** Reads a whole message. */
export function parseRequest(message: Buffer): Request {
  const id = message.readInt32LE(4);
  const opcode = message.readInt32LE(12);
  if (opcode === OP_MSG) return parseMessage(id, message);
  if (opcode === OP_QUERY) return parseQuery(id, message);
  if (opcode === OP_COMPRESSED) throw new ServerError('ProtocolError', 'Compression was not agreed on');
  throw new ServerError('ProtocolError', `Unsupported opcode ${opcode}: clients must speak OP_MSG`);
}

function parseMessage(id: number, message: Buffer): Request {
  const flags = message.readUInt32LE(HEADER_BYTES);
  if (flags & REQUIRED_FLAGS & ~(CHECKSUM_PRESENT | MORE_TO_COME)) {
    throw new ServerError(51000, `Message has illegal flag bits set: ${flags & REQUIRED_FLAGS}`);
  }
  const end = message.length - (flags & CHECKSUM_PRESENT ? 4 : 0);
  let at = HEADER_BYTES + 4;
  let body: Doc | undefined;
  const sequences: [string, Doc[]][] = [];
  while (at < end) {
    const kind = message[at++];
    if (kind === 0) {
      if (body) throw new ServerError(40430, 'Multiple body sections in message');
      body = decodeDocument(message, at);
      at += message.readInt32LE(at);
    } else if (kind === 1) {
      const size = message.readInt32LE(at);
      const sequenceEnd = at + size;
      const nameEnd = message.indexOf(0, at + 4);
      if (size < 5 || sequenceEnd > end || nameEnd < 0 || nameEnd >= sequenceEnd) {
        throw new ServerError('InvalidBSON', 'Document sequence is malformed');
      }
      const docs: Doc[] = [];
      for (let next = nameEnd + 1; next < sequenceEnd; next += message.readInt32LE(next))
        docs.push(decodeDocument(message, next));
      sequences.push([message.toString('utf8', at + 4, nameEnd), docs]);
      at = sequenceEnd;
    } else {
      throw new ServerError(40432, `Unknown section kind ${String(kind)}`);
    }
  }
  if (!body) throw new ServerError(40587, 'OP_MSG messages must have a body');
  for (const [name, docs] of sequences) {
    if (Object.hasOwn(body, name)) throw new ServerError(40433, `Duplicate document sequence: ${name}`);
    assignField(body, name, docs);
  }
  return { id, kind: 'message', body, silent: (flags & MORE_TO_COME) !== 0 };
}

/** Old queries are understood only as the handshake some drivers begin with. */
function parseQuery(id: number, message: Buffer): Request {
  const nameEnd = message.indexOf(0, HEADER_BYTES + 4);
  if (nameEnd < 0) throw new ServerError('ProtocolError', 'OP_QUERY is malformed');
  const namespace = message.toString('utf8', HEADER_BYTES + 4, nameEnd);
  const body = decodeDocument(message, nameEnd + 9);
  const [name = ''] = Object.keys(body);
  if (!namespace.endsWith('.$cmd') || !['hello', 'ismaster', 'isMaster'].includes(name)) {
    throw new ServerError(
      352,
      `Unsupported OP_QUERY command: ${name}. The client driver may require an upgrade.`,
    );
  }
  return { id, kind: 'query', body: { ...body, $db: namespace.slice(0, -'.$cmd'.length) }, silent: false };
}

/** Writes the reply to a request. */
export function encodeReply(request: Pick<Request, 'id' | 'kind'>, reply: Doc, id: number): Buffer {
  const body = encodeDocument(reply);
  const before = request.kind === 'query' ? 20 : 5;
  const message = Buffer.alloc(HEADER_BYTES + before);
  message.writeInt32LE(message.length + body.length, 0);
  message.writeInt32LE(id, 4);
  message.writeInt32LE(request.id, 8);
  message.writeInt32LE(request.kind === 'query' ? OP_REPLY : OP_MSG, 12);
  if (request.kind === 'query') {
    message.writeInt32LE(8, 16);
    message.writeInt32LE(1, 32);
  }
  return Buffer.concat([message, body]);
}
