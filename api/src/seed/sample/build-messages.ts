import type { approveMessage, messages, submitMessage } from '@altavoz/contracts/messages';
import type { SampleClient } from './sample-client.js';
import { MESSAGES } from './sample-messages.js';

interface Options {
  readonly editor: SampleClient;
  readonly lead: SampleClient;
  readonly campaignId: string;
  readonly audienceIds: ReadonlyMap<string, string>;
}

/** The editor drafts, the lead approves (RH18); one message waits for a decision. */
export async function buildMessages({ editor, lead, campaignId, audienceIds }: Options): Promise<string[]> {
  const ids: string[] = [];
  for (const { kind, text, themes, audiences, facts, state, questions, dos, donts } of MESSAGES) {
    const draft = await editor.call<(typeof messages)['create']>('POST /campaigns/:campaignId/messages', {
      params: { campaignId },
      body: {
        kind,
        text,
        themes: [...themes],
        audienceIds: idsOf(audiences, audienceIds),
        facts: [...facts],
        questions: [...(questions ?? [])],
        dos: [...(dos ?? [])],
        donts: [...(donts ?? [])],
      },
    });
    ids.push(draft.id);
    if (state === 'draft') continue;
    const params = { campaignId, messageId: draft.id };
    const submitted = await editor.call<typeof submitMessage>(
      'POST /campaigns/:campaignId/messages/:messageId/submit',
      { params, body: {} },
      draft.version,
    );
    if (state !== 'approved') continue;
    await lead.call<typeof approveMessage>(
      'POST /campaigns/:campaignId/messages/:messageId/approve',
      { params, body: {} },
      submitted.version,
    );
  }
  return ids;
}

/** The campaign's ids of some catalogue audiences; an unknown key is a mistake in the sample. */
export function idsOf(keys: readonly string[], audienceIds: ReadonlyMap<string, string>): string[] {
  return keys.map((key) => {
    const id = audienceIds.get(key);
    if (!id) throw new Error(`The sample names an audience that the catalogue does not have: ${key}`);
    return id;
  });
}
