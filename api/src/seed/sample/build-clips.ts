import type { clips } from '@altavoz/contracts/clips';
import type { listContacts } from '@altavoz/contracts/contacts';
import type { OutputOf } from '@altavoz/contracts/endpoint';
import type { createOutlet, createRateCard } from '@altavoz/contracts/outlets';
import type { pressReleases } from '@altavoz/contracts/press-releases';
import { addDays } from '@altavoz/domain/shared/plain-date';
import { buildAttachments } from './build-attachments.js';
import type { SampleClient } from './sample-client.js';
import { CLIPS, NEXT_RELEASE, OUTLETS, RATE_SOURCE, RELEASES, SYNDICATED } from './sample-press.js';

interface Options {
  readonly editor: SampleClient;
  readonly campaignId: string;
  readonly today: string;
  readonly messageIds: readonly string[];
  readonly tacticIds: ReadonlyMap<string, string>;
}

type Outlet = OutputOf<typeof createOutlet>;
type RateCard = OutputOf<typeof createRateCard>;

const CALL_TO_ACTION = {
  type: 'click' as const,
  label: { es: 'Ver los datos', en: 'See the figures' },
  url: 'https://valdemar.example/acuerdos',
};

/** Rates hold since the year before. */
const RATES_DAYS_AGO = 400;

/** Three months of press: the media and their rates, what was sent to them, and what they published (RH15). */
export async function buildClips(options: Options): Promise<void> {
  const { editor, campaignId, today, messageIds, tacticIds } = options;
  const outlets = await buildOutlets(editor, today);
  const releaseIds = await buildReleases(
    options,
    [...outlets.values()].map(({ outlet }) => outlet.id),
  );
  const ids: string[] = [];
  const note = async (
    { title, tone, release, valuation }: (typeof CLIPS)[number],
    outletName: string,
    daysAgo: number,
  ): Promise<void> => {
    const known = outlets.get(outletName);
    if (!known) throw new Error(`The sample has no outlet ${outletName}`);
    const { outlet, card } = known;
    const { medium, scope, tier, reach, id: outletId, name } = outlet;
    const isFirst = ids.length < CLIPS.length;
    const clip = await editor.call<(typeof clips)['create']>('POST /campaigns/:campaignId/clips', {
      params: { campaignId },
      body: {
        ...{ title, tone, medium, scope, tier, reach, outletId, outlet: name },
        date: addDays(today, -daysAgo),
        messageIds: tone === 'favourable' ? messageIds.slice(0, 1) : [],
        tacticId: tacticIds.get('P1.1') ?? null,
        pressReleaseId: release === null ? null : (releaseIds[release] ?? null),
        spokespersonQuoted: tone === 'favourable',
        valuation: isFirst
          ? { ...valuation, source: `${RATE_SOURCE}, versión ${card.number}` }
          : { method: 'entered', amount: 0, source: 'Sin valorar' },
        rateCardId: isFirst ? card.id : null,
      },
    });
    ids.push(clip.id);
  };
  for (const clip of CLIPS) await note(clip, clip.outlet, clip.daysAgo);
  const again = CLIPS[SYNDICATED.of];
  if (again) await note(again, SYNDICATED.outlet, SYNDICATED.daysAgo);
  await buildAttachments(editor, campaignId, ids[0]);
}

async function buildOutlets(
  editor: SampleClient,
  today: string,
): Promise<ReadonlyMap<string, { readonly outlet: Outlet; readonly card: RateCard }>> {
  const known = new Map<string, { outlet: Outlet; card: RateCard }>();
  for (const { outlet: body, rates, since } of OUTLETS) {
    const outlet = await editor.call<typeof createOutlet>('POST /outlets', { body });
    const version = (daysAgo: number, of: typeof rates) =>
      editor.call<typeof createRateCard>('POST /outlets/:outletId/rate-cards', {
        params: { outletId: outlet.id },
        body: { source: RATE_SOURCE, validFrom: addDays(today, -daysAgo), currency: 'EUR', rates: of },
      });
    known.set(outlet.name, { outlet, card: await version(RATES_DAYS_AGO, rates) });
    if (since) await version(since.daysAgo, since.rates);
  }
  return known;
}

async function buildReleases(
  { editor, campaignId, today, messageIds, tacticIds }: Options,
  outletIds: readonly string[],
): Promise<string[]> {
  const ids: string[] = [];
  for (const { daysAgo, title, body } of RELEASES) {
    const release = await editor.call<(typeof pressReleases)['create']>(
      'POST /campaigns/:campaignId/press-releases',
      {
        params: { campaignId },
        body: {
          title,
          body,
          messageIds: messageIds.slice(0, 1),
          tacticId: tacticIds.get('P1.1') ?? null,
          outletIds: [...outletIds],
          sentOn: addDays(today, -daysAgo),
          callToAction: CALL_TO_ACTION,
        },
      },
    );
    ids.push(release.id);
  }
  const { items } = await editor.call<typeof listContacts>('GET /contacts', { query: { limit: 200 } });
  await editor.call<(typeof pressReleases)['create']>('POST /campaigns/:campaignId/press-releases', {
    params: { campaignId },
    body: {
      ...NEXT_RELEASE,
      messageIds: messageIds.slice(0, 1),
      contactIds: items.filter(({ mediaScope }) => mediaScope !== null).map(({ id }) => id),
      callToAction: CALL_TO_ACTION,
    },
  });
  return ids;
}
