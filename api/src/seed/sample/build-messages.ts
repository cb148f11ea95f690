import type { approveMessage, messages, returnMessage, submitMessage } from '@altavoz/contracts/messages';
import type { LocalizedText } from '@altavoz/domain/shared/language';
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
  for (const message of MESSAGES) {
    const { kind, text, themes, audiences, facts, questions, dos, donts, links, state, earlier } = message;
    const draft = await editor.call<(typeof messages)['create']>('POST /campaigns/:campaignId/messages', {
      params: { campaignId },
      body: {
        kind,
        text: earlier?.text ?? text,
        themes: [...themes],
        audienceIds: idsOf(audiences, audienceIds),
        facts: [...facts],
        questions: [...(questions ?? [])],
        dos: [...(dos ?? [])],
        donts: [...(donts ?? [])],
        emotion: message.emotion ?? '',
        callToAction: message.callToAction ?? null,
        links: [...(links ?? [])],
      },
    });
    ids.push(draft.id);
    if (state === 'draft') continue;
    const params = { campaignId, messageId: draft.id };
    const submit = (version: number) =>
      editor.call<typeof submitMessage>(
        'POST /campaigns/:campaignId/messages/:messageId/submit',
        { params, body: {} },
        version,
      );
    const rewrite = (to: LocalizedText, version: number) =>
      editor.call<(typeof messages)['update']>(
        'PATCH /campaigns/:campaignId/messages/:messageId',
        { params, body: { text: to } },
        version,
      );
    const submitted = await submit(draft.version);
    if (state !== 'approved' && !earlier) continue;
    const approved = await lead.call<typeof approveMessage>(
      'POST /campaigns/:campaignId/messages/:messageId/approve',
      { params, body: {} },
      submitted.version,
    );
    if (!earlier) continue;
    // A second version that came back once and waits again: the reviewer sees what changed.
    const first = await rewrite(earlier.firstTry, approved.version);
    const returned = await lead.call<typeof returnMessage>(
      'POST /campaigns/:campaignId/messages/:messageId/return',
      { params, body: { comment: earlier.comment } },
      (await submit(first.version)).version,
    );
    await submit((await rewrite(text, returned.version)).version);
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
