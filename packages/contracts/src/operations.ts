import { z } from 'zod';
import { defineEndpoint } from './endpoint.js';

const root = { base: 'root', tag: 'operations', access: 'anyone', method: 'GET', status: 200 } as const;

export const healthz = defineEndpoint({
  ...root,
  path: '/healthz',
  summary: 'The process answers',
  response: z.object({ status: z.literal('ok') }),
});

export const readyz = defineEndpoint({
  ...root,
  path: '/readyz',
  summary: 'The database answers too',
  response: z.object({ status: z.literal('ready') }),
  errors: ['unavailable'],
});

/** Only from the same machine or with the session of an administrator. */
export const metrics = defineEndpoint({
  ...root,
  path: '/metrics',
  summary: 'Prometheus metrics',
  produces: 'text/plain',
  errors: ['not-allowed'],
});

export const openapiDocument = defineEndpoint({
  method: 'GET',
  path: '/openapi.json',
  summary: 'This document',
  tag: 'operations',
  access: 'anyone',
  response: z.looseObject({ openapi: z.string() }),
  status: 200,
});

export const apiDocs = defineEndpoint({
  ...root,
  path: '/api/docs',
  summary: 'This document to read',
  produces: 'text/html',
});
