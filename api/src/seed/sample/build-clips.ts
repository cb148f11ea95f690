import type { clips } from '@altavoz/contracts/clips';
import { addDays } from '@altavoz/domain/shared/plain-date';
import { buildAttachments } from './build-attachments.js';
import type { SampleClient } from './sample-client.js';
import { CLIPS } from './sample-texts.js';

interface Options {
  readonly editor: SampleClient;
  readonly campaignId: string;
  readonly today: string;
  readonly messageIds: readonly string[];
  readonly tacticIds: ReadonlyMap<string, string>;
}

/** Three months of press, each clip with its value and where the figure comes from (RH15). */
export async function buildClips({
  editor,
  campaignId,
  today,
  messageIds,
  tacticIds,
}: Options): Promise<void> {
  let first: string | undefined;
  for (const { daysAgo, euros, tone, ...clip } of CLIPS) {
    const { id } = await editor.call<(typeof clips)['create']>('POST /campaigns/:campaignId/clips', {
      params: { campaignId },
      body: {
        ...clip,
        tone,
        date: addDays(today, -daysAgo),
        messageIds: tone === 'favourable' ? messageIds.slice(0, 1) : [],
        tacticId: tacticIds.get('P1.1') ?? null,
        spokespersonQuoted: tone === 'favourable',
        valuation: { method: 'entered', amount: euros * 100, source: 'Tarifas publicadas por el medio' },
      },
    });
    first ??= id;
  }
  await buildAttachments(editor, campaignId, first);
}
