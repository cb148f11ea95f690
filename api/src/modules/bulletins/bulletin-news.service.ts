import type { Language } from '@altavoz/domain/shared/language';
import type { Unit } from '../../platform/db/unit-of-work.js';
import type { JobRun } from '../../platform/jobs/job-queue.js';
import type { Mailer } from '../../platform/mail/mailer.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import type { Bulletin } from './bulletin.js';
import { bulletinMail, type BulletinEvent } from './bulletin-mail.js';
import type { BulletinRepository } from './bulletin.repository.js';

export const BULLETIN_NEWS = 'bulletin-news';

/** Those who run campaigns, as mails reach them. */
export interface LeadsOfBulletins {
  approverIds(scope: { readonly organizationId: string }): Promise<readonly string[]>;
  /** Null for who may not sign in any more. */
  reader(
    userId: string,
  ): Promise<{ readonly name: string; readonly email: string; readonly language: Language } | null>;
}

interface Dependencies {
  readonly bulletins: BulletinRepository;
  readonly campaigns: CampaignService;
  readonly leads: LeadsOfBulletins;
  readonly mailer: Pick<Mailer, 'send'>;
  readonly baseUrl: string;
}

/** What happened to a bulletin without anybody's doing is told to the leads: it appeared, or it did not leave. */
export class BulletinNewsService {
  constructor(private readonly needs: Dependencies) {}

  /** One job for each lead, kept together with what happened; the same news is told once. */
  async tell(unit: Unit, bulletin: Bulletin, action: BulletinEvent): Promise<void> {
    const which = action === 'drafted' ? bulletin.month : (bulletin.sendAt?.toISOString() ?? '');
    for (const userId of await this.needs.leads.approverIds(unit)) {
      unit.enqueue({
        kind: BULLETIN_NEWS,
        key: `${bulletin.id}:${action}:${which}:${userId}`,
        payload: { bulletinId: bulletin.id, userId, action },
      });
    }
  }

  /** The job: reads again, and stays silent about what is no longer so. */
  async send({ organizationId, payload, attempt, signal }: JobRun): Promise<void> {
    if (organizationId === null) return;
    const { bulletins, campaigns, leads, mailer, baseUrl } = this.needs;
    const scope = { organizationId };
    const bulletin = await bulletins.byId(scope, String(payload['bulletinId']));
    const person = await leads.reader(String(payload['userId']));
    const action = bulletin && newsOf(bulletin, payload['action']);
    if (!bulletin || !person || !action) return;
    const campaign = await campaigns.get(scope, bulletin.campaignId);
    const outcome = await mailer.send(
      {
        organizationId,
        to: { name: person.name, address: person.email },
        language: person.language,
        ...bulletinMail(person.language, {
          action,
          name: person.name,
          campaign: campaign.name,
          month: bulletin.month,
          subject: bulletin.subject,
          url: `${baseUrl}/c/${bulletin.campaignId}/bulletins/${bulletin.id}`,
        }),
      },
      signal,
    );
    // Twice the same news does no harm, so what is uncertain is tried again as well.
    if (outcome.state !== 'accepted' && !(outcome.state === 'refused' && outcome.permanent)) {
      throw new Error(`The relay did not take the news of a bulletin at try ${attempt}: ${outcome.reply}`);
    }
  }
}

function newsOf({ status, heldBecause }: Bulletin, action: unknown): BulletinEvent | undefined {
  if (action === 'drafted') return status === 'draft' ? action : undefined;
  return (action === 'late' || action === 'not-ready') && heldBecause === action ? action : undefined;
}
