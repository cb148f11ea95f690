import {
  checkOfficialSpokesperson,
  type PersonInCampaign,
} from '@altavoz/domain/people/official-spokesperson';
import { AppError } from '../../platform/app-error.js';
import type { Scope } from '../../platform/caller.js';
import type { Unit, UnitOfWork } from '../../platform/db/unit-of-work.js';
import { ruleBroken } from '../../platform/rule-broken.js';
import type { Campaign } from '../campaigns/campaign.js';
import { CampaignItemsService } from '../campaigns/campaign-items.service.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import type { PersonRepository } from './person.repository.js';
import type { PersonFields } from './person.js';

/** The accounts of the organization, as people of a campaign see them. */
export interface Accounts {
  /** Whether somebody of the organization has this account. */
  has(scope: Scope, userId: string): Promise<boolean>;
}

/** Who speaks for a campaign, and who did before: replacing somebody ends their days and keeps their row (RH8). */
export class PersonService extends CampaignItemsService<PersonFields> {
  protected readonly word = 'person';

  constructor(
    campaigns: CampaignService,
    repository: PersonRepository,
    unitOfWork: UnitOfWork,
    private readonly accounts: Accounts,
  ) {
    super(campaigns, repository, unitOfWork);
  }

  /** A campaign's people as the rules see them. */
  async forRules(scope: Scope, campaignId: string): Promise<(PersonInCampaign & PersonFields)[]> {
    return (await this.all(scope, campaignId)).map((person) => ({ ...person, label: person.name }));
  }

  protected override async check(unit: Unit, campaign: Campaign, item: PersonFields, id: string | null) {
    if (item.activeTo !== null && item.activeTo < item.activeFrom) {
      throw new AppError('invalid-input', {
        errors: [{ path: 'body.activeTo', code: 'out-of-order', message: 'must not be before activeFrom' }],
      });
    }
    if (item.userId !== null && !(await this.accounts.has(unit, item.userId))) {
      throw new AppError('invalid-input', {
        errors: [
          {
            path: 'body.userId',
            code: 'unknown-reference',
            message: 'is not an account of the organization',
          },
        ],
      });
    }
    if (item.role !== 'official-spokesperson') return;
    const others = (await this.forRules(unit, campaign.id)).filter((person) => person.id !== id);
    const findings = checkOfficialSpokesperson([...others, { ...item, id: id ?? '', label: item.name }]);
    if (findings.length > 0) throw oneVoice(ruleBroken(findings));
  }

  /** The index allows one open-ended official voice: the other one came a moment earlier. */
  protected override onDuplicate(error: AppError): AppError {
    return oneVoice(error);
  }
}

/** RH8 is a conflict with what is stored: whoever holds the role has to be given a last day first. */
function oneVoice({ details }: AppError): AppError {
  return new AppError('conflict', {
    rule: 'RH8',
    detail: 'The campaign has an official spokesperson on those days: give them a last day first.',
    errors: (details.errors ?? []).filter(({ rule }) => rule === 'RH8'),
    cause: details.cause,
  });
}
