import { AUDIENCES } from '@altavoz/catalogue/audiences';
import type { audiences } from '@altavoz/contracts/audiences';
import type { objectives } from '@altavoz/contracts/objectives';
import type { getPositioning, putPositioning } from '@altavoz/contracts/positioning';
import { buildDiagnosis } from './build-diagnosis.js';
import { buildVoices } from './build-voices.js';
import type { SampleClient } from './sample-client.js';
import { SOURCES } from './sample-diagnosis.js';
import { ABOUT_AUDIENCES } from './sample-audiences.js';
import { OBJECTIVES, POSITIONING, PRIORITIES } from './sample-texts.js';

interface Options {
  readonly lead: SampleClient;
  readonly editor: SampleClient;
  readonly campaignId: string;
  readonly start: string;
}

/** Objectives, the catalogue's twelve audiences, the diagnosis, the positioning that rests on it, and the voices. */
export async function buildStrategy({ lead, editor, campaignId, start }: Options) {
  const params = { campaignId };
  const objectiveIds: string[] = [];
  for (const { goal, ...objective } of OBJECTIVES) {
    const created = await editor.call<(typeof objectives)['create']>(
      'POST /campaigns/:campaignId/objectives',
      {
        params,
        body: { ...objective, developmentGoal: goal, instrument: 'development-plan' },
      },
    );
    objectiveIds.push(created.id);
  }

  const audienceIds = new Map<string, string>();
  for (const { key, label, publics } of AUDIENCES) {
    const about = ABOUT_AUDIENCES[key];
    const created = await editor.call<(typeof audiences)['create']>('POST /campaigns/:campaignId/audiences', {
      params,
      body: {
        catalogueKey: key,
        name: label,
        publics: [...publics],
        priority: PRIORITIES[key] ?? null,
        drivers: about?.drivers ?? '',
        preferredChannels: [...(about?.preferredChannels ?? [])],
        objectiveIds: about?.objectives.flatMap((index) => objectiveIds[index] ?? []) ?? [],
      },
    });
    audienceIds.set(key, created.id);
  }

  const sources = await buildDiagnosis({ editor, campaignId, start, audienceIds, objectiveIds });
  const positioning = await editor.call<typeof getPositioning>('GET /campaigns/:campaignId/positioning', {
    params,
  });
  await editor.call<typeof putPositioning>(
    'PUT /campaigns/:campaignId/positioning',
    { params, body: withSources(sources) },
    positioning.version,
  );

  await buildVoices({ lead, campaignId, start });
  return { objectiveIds, audienceIds };
}

/** The positioning with the records that say how things stand today. */
function withSources(ids: ReadonlyMap<string, string>) {
  const place = (subject: 'government' | 'office', where: 'city' | 'abroad') => {
    const key = SOURCES[subject][where];
    return { ...POSITIONING[subject][where], sourceId: key === null ? null : (ids.get(key) ?? null) };
  };
  return {
    government: { city: place('government', 'city'), abroad: place('government', 'abroad') },
    office: { city: place('office', 'city'), abroad: place('office', 'abroad') },
  };
}
