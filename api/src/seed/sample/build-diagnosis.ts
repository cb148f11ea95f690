import type { actors, createActorSnapshot } from '@altavoz/contracts/actors';
import type { diagnostics } from '@altavoz/contracts/diagnostics';
import type { swotItems } from '@altavoz/contracts/swot-items';
import { addDays } from '@altavoz/domain/shared/plain-date';
import type { SampleClient } from './sample-client.js';
import { ACTORS, DIAGNOSTICS, SWOT } from './sample-diagnosis.js';

interface Options {
  readonly editor: SampleClient;
  readonly campaignId: string;
  readonly start: string;
  readonly audienceIds: ReadonlyMap<string, string>;
  readonly objectiveIds: readonly string[];
}

/** What was found out before planning: records of each kind, the SWOT board, the actors with one kept map. */
export async function buildDiagnosis(options: Options): Promise<ReadonlyMap<string, string>> {
  const { editor, campaignId, start, audienceIds, objectiveIds } = options;
  const params = { campaignId };
  const audienceId = (key: string): string[] => {
    const id = audienceIds.get(key);
    return id === undefined ? [] : [id];
  };
  const ids = new Map<string, string>();
  for (const { key, daysBefore, audiences = [], findings = [], ...record } of DIAGNOSTICS) {
    const { id } = await editor.call<(typeof diagnostics)['create']>(
      'POST /campaigns/:campaignId/diagnostics',
      {
        params,
        body: {
          ...record,
          date: addDays(start, -daysBefore),
          audienceIds: audiences.flatMap(audienceId),
          findings: findings.map(({ audience, ...finding }) => ({
            ...finding,
            audienceId: audience === null ? null : (audienceIds.get(audience) ?? null),
          })),
        },
      },
    );
    ids.set(key, id);
  }
  for (const { quadrant, text, factor, objectives } of SWOT) {
    await editor.call<(typeof swotItems)['create']>('POST /campaigns/:campaignId/swot-items', {
      params,
      body: {
        quadrant,
        text,
        factor,
        objectiveIds: objectives.flatMap((index) => objectiveIds[index] ?? []),
      },
    });
  }
  const known = [];
  for (const { then, later } of ACTORS) {
    const { id, version } = await editor.call<(typeof actors)['create']>(
      'POST /campaigns/:campaignId/actors',
      { params, body: then },
    );
    known.push({ id, version, later });
  }
  await editor.call<typeof createActorSnapshot>('POST /campaigns/:campaignId/actor-snapshots', {
    params,
    body: { name: 'Al empezar' },
  });
  for (const { id, version, later } of known) {
    if (!later) continue;
    await editor.call<(typeof actors)['update']>(
      'PATCH /campaigns/:campaignId/actors/:actorId',
      { params: { campaignId, actorId: id }, body: later },
      version,
    );
  }
  return ids;
}
