import type { AnyEndpoint } from '@altavoz/contracts/endpoint';
import type { Request, RequestHandler, Response } from 'express';
import express from 'express';
import { AppError } from '../app-error.js';
import { runMiddleware } from './middleware.js';

/** Enough for the longest text of a plan; an endpoint that imports files says its own. */
const BODY_LIMIT = 256 * 1024;

/** The bytes of bodies in JSON, for calls that sign them. */
const received = new WeakMap<object, Buffer>();

const json = express.json({
  limit: BODY_LIMIT,
  strict: false,
  type: () => true,
  verify: (request, _response, bytes) => received.set(request, bytes),
});
const raw = express.raw({ limit: BODY_LIMIT, type: () => true });

/** Reads the body in one of the types that the endpoint takes. Called after the caller is known and allowed. */
export async function readBody(
  endpoint: AnyEndpoint,
  request: Request,
  response: Response,
): Promise<unknown> {
  if (!hasBody(request)) return endpoint.body ? emptyBody(endpoint) : undefined;
  const type = mediaType(request.headers['content-type']);
  const taken = [...(endpoint.consumes ?? []), ...(endpoint.consumes ? [] : ['application/json'])];
  if (type === null || !taken.includes(type)) {
    throw new AppError('unsupported-media-type', { detail: `The body must be ${taken.join(' or ')}.` });
  }
  if (type === 'application/json') return read(json, request, response);
  return formFields(await read(raw, request, response), request.headers['content-type'] ?? '');
}

async function read(parser: RequestHandler, request: Request, response: Response): Promise<unknown> {
  await runMiddleware(parser, request, response);
  return request.body;
}

/** What came, byte by byte; empty for what is no JSON. */
export function receivedBody(request: Request): Buffer {
  return received.get(request) ?? Buffer.alloc(0);
}

/** Whether the request says that a body follows. */
export function hasBody(request: Request): boolean {
  return (
    request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0
  );
}

function emptyBody(endpoint: AnyEndpoint): unknown {
  return endpoint.consumes ? {} : undefined;
}

function mediaType(header: string | undefined): string | null {
  return header?.split(';')[0]?.trim().toLowerCase() ?? null;
}

/** The text fields of a form; a repeated field stays a list, which no schema of a scalar takes. */
async function formFields(body: unknown, type: string): Promise<Record<string, unknown>> {
  if (!Buffer.isBuffer(body)) return {};
  const form = await parseForm(body, type);
  const fields: Record<string, unknown> = {};
  for (const name of new Set(form.keys())) {
    const values = form.getAll(name);
    if (values.some((value) => typeof value !== 'string')) {
      throw new AppError('unsupported-media-type', { detail: 'The form takes no files.' });
    }
    Object.defineProperty(fields, name, {
      value: values.length === 1 ? values[0] : values,
      enumerable: true,
    });
  }
  return fields;
}

async function parseForm(body: Buffer, type: string): Promise<FormData> {
  try {
    return await new globalThis.Response(new Uint8Array(body), {
      headers: { 'content-type': type },
    }).formData();
  } catch (error) {
    throw new AppError('malformed-request', { detail: 'The form cannot be read.', cause: error });
  }
}
