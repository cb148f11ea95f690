import type { Role } from '@altavoz/domain/accounts/role';
import type { z } from 'zod';
import type { ErrorCode } from './errors.js';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Who may call: anyone, anyone signed in, or only some roles. Decided here and nowhere else. */
export type Access = 'anyone' | 'signed-in' | readonly Role[];

type Shape = z.ZodType | undefined;

/**
 * One call of the HTTP interface. The same object validates the request, types the client (as a type only, so that
 * zod stays out of the first load) and becomes the OpenAPI document.
 */
export interface Endpoint<
  M extends Method = Method,
  P extends string = string,
  Params extends Shape = Shape,
  Query extends Shape = Shape,
  Body extends Shape = Shape,
  Response extends Shape = Shape,
> {
  readonly method: M;
  /** With `:name` parameters, below `/api/v1` unless `base` is `root`. */
  readonly path: P;
  readonly base?: 'api' | 'root';
  readonly summary: string;
  readonly tag: string;
  readonly access: Access;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  /** `undefined` with status 204. */
  readonly response?: Response;
  readonly status: 200 | 201 | 202 | 204 | 302;
  /** What is answered when it is not JSON: `text/html`, `text/calendar`, `text/csv`, `text/plain`. */
  readonly produces?: string;
  /** Body types taken beside JSON, for forms and mail clients. */
  readonly consumes?: readonly string[];
  /** The body is a multipart form with one file in the field `file`; the other fields are the body's. */
  readonly upload?: { readonly maxBytes: number };
  /** The call takes `If-Match: "<version>"` and answers 412 when someone else was first. */
  readonly ifMatch?: boolean;
  /** The call takes an `Idempotency-Key`: repeating it answers the same and does nothing twice. */
  readonly idempotent?: boolean;
  /** Answers `ETag` and takes `If-None-Match`. */
  readonly etag?: boolean;
  /** Only for people who are signed in: an API token is refused, so that none makes others or changes a password. */
  readonly sessionOnly?: boolean;
  readonly errors?: readonly ErrorCode[];
}

/** Keeps the literal types of method, path and schemas. */
export function defineEndpoint<
  const M extends Method,
  const P extends string,
  Params extends Shape = undefined,
  Query extends Shape = undefined,
  Body extends Shape = undefined,
  Response extends Shape = undefined,
>(endpoint: Endpoint<M, P, Params, Query, Body, Response>): Endpoint<M, P, Params, Query, Body, Response> {
  return endpoint;
}

type Output<S> = S extends z.ZodType ? z.output<S> : undefined;
type Input<S> = S extends z.ZodType ? z.input<S> : undefined;
type Present<T> = { [K in keyof T as T[K] extends undefined ? never : K]: T[K] };

/* eslint-disable @typescript-eslint/no-explicit-any -- `any` is how one asks for the parameters of a generic type */
export type AnyEndpoint = Endpoint<any, any, any, any, any, any>;

/** What a caller passes: `{ params, query, body }`, each only where the endpoint has it. */
export type InputOf<E> =
  E extends Endpoint<any, any, infer P, infer Q, infer B, any>
    ? Present<{ params: Input<P>; body: Input<B> }> & (Q extends z.ZodType ? { query?: Input<Q> } : unknown)
    : never;

/** What a handler gets after parsing. */
export type ParsedOf<E> =
  E extends Endpoint<any, any, infer P, infer Q, infer B, any>
    ? { params: Output<P>; query: Output<Q>; body: Output<B> }
    : never;

/** What the call answers. */
export type OutputOf<E> = E extends Endpoint<any, any, any, any, any, infer R> ? Output<R> : never;

/** `POST /campaigns/:campaignId/tactics`: the name of a call, checked against its endpoint by the compiler. */
export type NameOf<E> = E extends Endpoint<infer M, infer P, any, any, any, any> ? `${M} ${P}` : never;
/* eslint-enable @typescript-eslint/no-explicit-any */
