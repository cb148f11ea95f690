import { PHASE_1_CONTENTS, READINESS_ITEMS } from '@altavoz/domain/tactics/groundwork';
import { LIMITS } from '@altavoz/domain/shared/limits';
import { z } from 'zod';
import { EDITORS, PLAN_READERS } from './access.js';
import { campaignParams } from './campaigns.js';
import { defineEndpoint } from './endpoint.js';
import { line, version } from './fields.js';

const fields = {
  /** Which of the nine basic contents are written (RW9). */
  contents: z
    .array(z.enum(PHASE_1_CONTENTS))
    .max(PHASE_1_CONTENTS.length)
    .overwrite((keys) => PHASE_1_CONTENTS.filter((key) => keys.includes(key))),
  /** What phase 2 builds on and was there before (RW8); finished tactics count by themselves. */
  readiness: z
    .array(z.enum(READINESS_ITEMS))
    .max(READINESS_ITEMS.length)
    .overwrite((items) => READINESS_ITEMS.filter((item) => items.includes(item))),
  /** Government areas that should have a liaison (RW12). */
  areas: z
    .array(line(LIMITS.name))
    .max(40)
    .overwrite((areas) => [...new Set(areas)]),
};

/** Version 0 until somebody ticks something. */
const groundwork = z.object({ version, ...fields }).meta({ id: 'Groundwork' });

export const getGroundwork = defineEndpoint({
  method: 'GET',
  path: '/campaigns/:campaignId/groundwork',
  summary: 'What the campaign builds on: contents, readiness for phase 2, areas with a voice',
  tag: 'tactics',
  access: PLAN_READERS,
  params: campaignParams,
  response: groundwork,
  status: 200,
  errors: ['not-found'],
});

export const putGroundwork = defineEndpoint({
  method: 'PUT',
  path: '/campaigns/:campaignId/groundwork',
  summary: 'Tick what is there',
  tag: 'tactics',
  access: EDITORS,
  params: campaignParams,
  body: z.strictObject(fields),
  response: groundwork,
  status: 200,
  ifMatch: true,
  errors: ['not-found'],
});
