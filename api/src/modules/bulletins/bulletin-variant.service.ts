import { block } from '@altavoz/contracts/bulletins';
import { draftFrom } from '@altavoz/domain/bulletins/compose-draft';
import { beginVariant } from '@altavoz/domain/bulletins/variant';
import type { Language } from '@altavoz/domain/shared/language';
import { AppError } from '../../platform/app-error.js';
import type { Actor } from '../../platform/caller.js';
import type { Unit, UnitOfWork } from '../../platform/db/unit-of-work.js';
import { assertVersion, type CampaignService } from '../campaigns/campaign.service.js';
import type { Bulletin, Variant } from './bulletin.js';
import type { BulletinDraftService } from './bulletin-draft.service.js';
import type { BulletinRepository } from './bulletin.repository.js';
import type { BulletinService, BulletinView } from './bulletin.service.js';
import { variantsOf } from './bulletin-variants.js';

interface Dependencies {
  readonly bulletins: BulletinRepository;
  readonly campaigns: CampaignService;
  readonly drafts: BulletinDraftService;
  readonly service: BulletinService;
  readonly unitOfWork: UnitOfWork;
}

interface Named {
  readonly campaignId: string;
  readonly bulletinId: string;
  readonly language: Language;
}

type VariantChanges = { readonly [K in 'subject' | 'preheader' | 'blocks']?: Variant[K] | undefined };

/** One bulletin in several languages: still one for each list and month (RH17), approved and sent as one. */
export class BulletinVariantService {
  constructor(private readonly needs: Dependencies) {}

  add(
    actor: Actor,
    campaignId: string,
    bulletinId: string,
    version: number,
    language: Language,
  ): Promise<BulletinView> {
    return this.change(actor, { campaignId, bulletinId, language }, version, async (unit, before) => {
      const there = variantsOf(before);
      if (language === before.language || there.some((one) => one.language === language)) {
        throw new AppError('conflict', { detail: 'The bulletin is in that language already.' });
      }
      return [...there, await this.begin(unit, before, language)];
    });
  }

  update(actor: Actor, named: Named, version: number, changes: VariantChanges): Promise<BulletinView> {
    const { subject, preheader, blocks } = changes;
    return this.change(actor, named, version, async (_unit, before) =>
      variantsOf(mustHave(before, named.language)).map((one) =>
        one.language === named.language
          ? {
              ...one,
              subject: subject ?? one.subject,
              preheader: preheader ?? one.preheader,
              blocks: blocks ?? one.blocks,
            }
          : one,
      ),
    );
  }

  async remove(actor: Actor, named: Named, version: number): Promise<void> {
    await this.change(actor, named, version, async (_unit, before) =>
      variantsOf(mustHave(before, named.language)).filter(({ language }) => language !== named.language),
    );
  }

  private change(
    actor: Actor,
    { campaignId, bulletinId }: Named,
    version: number,
    write: (unit: Unit, before: Bulletin) => Promise<readonly Variant[]>,
  ): Promise<BulletinView> {
    const { bulletins, campaigns, service, unitOfWork } = this.needs;
    return unitOfWork.run(actor, async (unit) => {
      await campaigns.open(unit, campaignId);
      const before = await bulletins.get(unit, bulletinId, { campaignId });
      assertVersion(before, version);
      return service.write(unit, actor, before, { variants: await write(unit, before) });
    });
  }

  private async begin(unit: Unit, before: Bulletin, language: Language): Promise<Variant> {
    const { month, source: drafted } = before;
    const { source, messagesInForce } = await this.needs.drafts.planNow(unit, { ...before, language });
    const begun = beginVariant(before, {
      own: drafted && draftFrom(drafted, { month, language: before.language }),
      other: draftFrom(source, { month, language }),
      source,
      messages: messagesInForce,
    });
    return { ...begun, language, blocks: begun.blocks.map((one) => block.parse(one)) };
  }
}

function mustHave(bulletin: Bulletin, language: Language): Bulletin {
  if (variantsOf(bulletin).some((one) => one.language === language)) return bulletin;
  throw new AppError('not-found', { detail: 'The bulletin is not in that language.' });
}
