import type { requestRelease } from '@altavoz/contracts/budget';
import type { createBulletin, submitBulletin } from '@altavoz/contracts/bulletins';
import { monthOf } from '@altavoz/domain/shared/plain-date';
import type { SampleClient } from './sample-client.js';

interface Options {
  readonly editor: SampleClient;
  readonly campaignId: string;
  readonly listId: string;
  readonly today: string;
  readonly tacticIds: ReadonlyMap<string, string>;
}

/** What waits for a second person on the first day: money from the reserve, and this month's bulletin. */
export async function buildDecisions(options: Options): Promise<void> {
  const { editor, campaignId, listId, today, tacticIds } = options;
  await editor.call<typeof requestRelease>('POST /campaigns/:campaignId/budget/releases', {
    params: { campaignId },
    body: {
      amount: 45_000,
      reason: 'opportunity',
      justification:
        'La feria de oficios nos cede un espacio por lo que cuesta el montaje. Hay que confirmar esta semana.',
      tacticId: tacticIds.get('N1.1') ?? null,
    },
  });
  const bulletin = await editor.call<typeof createBulletin>('POST /campaigns/:campaignId/bulletins', {
    params: { campaignId },
    body: { month: monthOf(today), listId },
  });
  await editor.call<typeof submitBulletin>(
    'POST /campaigns/:campaignId/bulletins/:bulletinId/submit',
    { params: { campaignId, bulletinId: bulletin.id }, body: {} },
    bulletin.version,
  );
}
