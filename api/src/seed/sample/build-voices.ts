import type { writeGuidelines } from '@altavoz/contracts/guidelines';
import type { acknowledgeGuidelines, people } from '@altavoz/contracts/people';
import type { getSay } from '@altavoz/contracts/say';
import type { listUsers } from '@altavoz/contracts/users';
import type { SampleClient } from './sample-client.js';
import { GUIDELINES, VOICES } from './sample-people.js';

interface Options {
  readonly lead: SampleClient;
  readonly campaignId: string;
  readonly start: string;
}

/** Who speaks for the campaign from its first day on, and what the office asks of its ambassadors. */
export async function buildVoices({ lead, campaignId, start }: Options): Promise<void> {
  const params = { campaignId };
  const { items: users } = await lead.call<typeof listUsers>('GET /users', { query: { limit: 200 } });
  for (const voice of VOICES) {
    await lead.call<(typeof people)['create']>('POST /campaigns/:campaignId/people', {
      params,
      body: {
        ...voice,
        themes: 'themes' in voice ? [...voice.themes] : [],
        userId: users.find(({ name }) => name === voice.name)?.id ?? null,
        activeFrom: start,
      },
    });
  }
  await lead.call<typeof writeGuidelines>('POST /campaigns/:campaignId/guidelines', {
    params,
    body: { text: GUIDELINES, after: 0 },
  });
}

/** The ambassador with an account has read them. */
export async function acknowledgeAll(ambassador: SampleClient): Promise<void> {
  const { guidelines } = await ambassador.call<typeof getSay>('GET /say', {});
  for (const { campaignId, personId, number } of guidelines) {
    await ambassador.call<typeof acknowledgeGuidelines>(
      'POST /campaigns/:campaignId/people/:personId/acknowledge',
      { params: { campaignId, personId }, body: { guidelines: number } },
    );
  }
}
