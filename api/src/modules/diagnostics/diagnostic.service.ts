import { PLANNED_SIGNS, REACTIVE_SIGNS } from '@altavoz/catalogue/self-assessment';
import { AppError } from '../../platform/app-error.js';
import type { Caller, Scope } from '../../platform/caller.js';
import type { Changes } from '../../platform/db/repository.js';
import type { Unit, UnitOfWork } from '../../platform/db/unit-of-work.js';
import type { AttachmentService } from '../attachments/attachment.service.js';
import type { AudienceService } from '../audiences/audience.service.js';
import type { Campaign } from '../campaigns/campaign.js';
import { CampaignItemsService } from '../campaigns/campaign-items.service.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import type { DiagnosticRepository } from './diagnostic.repository.js';
import type { Diagnostic, DiagnosticFields } from './diagnostic.js';

/** What was found out before planning (B2-B7). Nothing waits for it (B10). */
export class DiagnosticService extends CampaignItemsService<DiagnosticFields> {
  protected readonly word = 'diagnostic';
  protected override readonly sort = [
    ['date', -1],
    ['_id', -1],
  ] as const;

  constructor(
    campaigns: CampaignService,
    private readonly repository: DiagnosticRepository,
    unitOfWork: UnitOfWork,
    private readonly audiences: AudienceService,
    private readonly attachments: AttachmentService,
  ) {
    super(campaigns, repository, unitOfWork);
    attachments.addOwner('diagnostic', (scope, campaignId, id) => this.get(scope, campaignId, id));
    audiences.addUse({
      by: 'a diagnostic',
      uses: (scope, campaignId, audienceId) => this.repository.namesAudience(scope, campaignId, audienceId),
    });
  }

  /** The days of a campaign's records, for the rule that looks at how old they are (RW28). */
  async forRules(
    scope: Scope,
    campaignId: string,
  ): Promise<{ readonly id: string; readonly date: string }[]> {
    return this.all(scope, campaignId);
  }

  /** A record keeps its kind: what it found as a survey means nothing as an interview. */
  override async update(
    caller: Caller,
    campaignId: string,
    id: string,
    version: number,
    changes: Changes<DiagnosticFields>,
  ): Promise<Diagnostic> {
    const before = await this.get(caller, campaignId, id);
    if (changes.details && changes.details.kind !== before.details.kind) {
      throw new AppError('invalid-input', {
        errors: [{ path: 'body.details.kind', code: 'not-a-choice', message: 'cannot be changed' }],
      });
    }
    return super.update(caller, campaignId, id, version, changes);
  }

  protected override async checkRemoval(unit: Unit, { campaignId, id: ownerId }: Diagnostic): Promise<void> {
    await this.attachments.removeOf(unit, { campaignId, owner: 'diagnostic', ownerId });
  }

  protected override async check(unit: Unit, campaign: Campaign, item: DiagnosticFields): Promise<void> {
    const { details, findings, audienceIds } = item;
    await this.audiences.assertKnown(unit, campaign.id, audienceIds, 'body.audienceIds');
    const about = [...new Set(findings.flatMap(({ audienceId }) => audienceId ?? []))];
    const known = new Set((await this.audiences.some(unit, campaign.id, about)).map(({ id }) => id));
    const errors = [
      ...findings.flatMap(({ audienceId }, position) =>
        audienceId === null || known.has(audienceId)
          ? []
          : [
              {
                path: `body.findings.${position}.audienceId`,
                code: 'unknown-reference',
                message: 'is not one of the campaign: audience',
              },
            ],
      ),
      ...(details.kind === 'self-assessment'
        ? [...unknownSigns('reactive', details.reactive), ...unknownSigns('planned', details.planned)]
        : []),
    ];
    if (errors.length > 0) throw new AppError('invalid-input', { errors });
  }
}

const SIGNS = {
  reactive: new Set(REACTIVE_SIGNS.map(({ key }) => key)),
  planned: new Set(PLANNED_SIGNS.map(({ key }) => key)),
};

function unknownSigns(list: keyof typeof SIGNS, keys: readonly string[]) {
  return keys.flatMap((key, position) =>
    SIGNS[list].has(key)
      ? []
      : [
          {
            path: `body.details.${list}.${position}`,
            code: 'not-a-choice',
            message: 'is not a sign of the catalogue',
          },
        ],
  );
}
