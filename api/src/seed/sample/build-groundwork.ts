import type { putGroundwork } from '@altavoz/contracts/groundwork';
import type { tactics } from '@altavoz/contracts/tactics';
import type { SampleClient } from './sample-client.js';

interface Options {
  readonly editor: SampleClient;
  readonly campaignId: string;
  readonly tacticIds: ReadonlyMap<string, string>;
}

/** Where the pieces of these tactics are seen; the first one has no version for the screen yet (RW17). */
const FORMATS = [
  ['T1.1', ['print']],
  ['T1.2', ['print', 'digital']],
] as const;

/** What the campaign builds on: two contents to be written (RW9), one area without a voice (RW12). */
export async function buildGroundwork({ editor, campaignId, tacticIds }: Options): Promise<void> {
  await editor.call<typeof putGroundwork>(
    'PUT /campaigns/:campaignId/groundwork',
    {
      params: { campaignId },
      body: {
        contents: ['who-we-are', 'what-we-do', 'team', 'pillars', 'objectives', 'programmes', 'contact'],
        readiness: [],
        areas: ['Medio ambiente', 'Cultura', 'Empleo y empresa', 'Urbanismo'],
      },
    },
    0,
  );
  for (const [code, formats] of FORMATS) {
    const params = { campaignId, tacticId: tacticIds.get(code) ?? '' };
    const { version } = await editor.call<(typeof tactics)['get']>(
      'GET /campaigns/:campaignId/tactics/:tacticId',
      { params },
    );
    await editor.call<(typeof tactics)['update']>(
      'PATCH /campaigns/:campaignId/tactics/:tacticId',
      { params, body: { formats: [...formats] } },
      version,
    );
  }
}
