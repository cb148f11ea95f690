import { z } from 'zod';
import { EVERYONE } from './access.js';
import { defineEndpoint } from './endpoint.js';

const label = z.object({ es: z.string(), en: z.string() });
const entry = z.looseObject({ label });

/** The guides' lists as they ship: publics, audiences, themes, tactics, indicators, checklists. */
export const getCatalogue = defineEndpoint({
  method: 'GET',
  path: '/catalogue',
  summary: 'The catalogue in Spanish and English',
  tag: 'catalogue',
  access: EVERYONE,
  response: z.object({
    source: label,
    publics: z.array(entry),
    audiences: z.array(entry),
    themes: z.array(entry),
    tactics: z.array(entry),
    indicators: z.array(entry),
    checklists: z.array(entry),
  }),
  status: 200,
  etag: true,
});
