import {
  checkOfficialSpokesperson,
  type PersonInCampaign,
} from '@altavoz/domain/people/official-spokesperson';
import { lastDayBefore, type ReplaceRefusal } from '@altavoz/domain/people/replace-spokesperson';
import { LEADS } from '@altavoz/contracts/access';
import type { Role } from '@altavoz/domain/accounts/role';
import { AppError } from '../../platform/app-error.js';
import type { Actor, Scope } from '../../platform/caller.js';
import type { Clock } from '../../platform/clock.js';
import type { Unit, UnitOfWork } from '../../platform/db/unit-of-work.js';
import { ruleBroken } from '../../platform/rule-broken.js';
import type { Campaign } from '../campaigns/campaign.js';
import { CampaignItemsService } from '../campaigns/campaign-items.service.js';
import { assertVersion, type CampaignService } from '../campaigns/campaign.service.js';
import type { PersonRepository } from './person.repository.js';
import type { Person, PersonFields, PersonInput } from './person.js';

/** What people of a campaign need to know of what is around them. */
export interface AroundPeople {
  /** Whether somebody of the organization has this account. */
  has(scope: Scope, userId: string): Promise<boolean>;
  person(scope: Scope, userId: string): Promise<{ id: string; name: string }>;
  /** The number of the guidelines in force; null while there are none. */
  guidelines(scope: Scope, campaignId: string): Promise<number | null>;
}

/** Who follows the official spokesperson, from when and why. */
type Successor = Pick<PersonInput, 'name' | 'position' | 'userId' | 'activeFrom'> & {
  readonly reason: string;
};

/** Who speaks for a campaign, and who did before: replacing somebody ends their days and keeps their row (RH8). */
export class PersonService extends CampaignItemsService<PersonFields> {
  protected readonly word = 'person';

  constructor(
    campaigns: CampaignService,
    private readonly people: PersonRepository,
    unitOfWork: UnitOfWork,
    private readonly around: AroundPeople,
    private readonly clock: Clock,
  ) {
    super(campaigns, people, unitOfWork);
  }

  /** Somebody new has acknowledged nothing yet. */
  add(actor: Actor, campaignId: string, input: PersonInput): Promise<Person> {
    return this.create(actor, campaignId, { ...input, acknowledgement: null });
  }

  /** A campaign's people as the rules see them. */
  async forRules(scope: Scope, campaignId: string): Promise<(PersonInCampaign & PersonFields)[]> {
    return (await this.all(scope, campaignId)).map((person) => ({ ...person, label: person.name }));
  }

  /** RH8 in one step: the one who speaks now leaves on the eve, with the reason, and the other one follows. */
  async replace(
    actor: Actor,
    campaignId: string,
    id: string,
    version: number,
    { reason, ...successor }: Successor,
  ): Promise<Person> {
    return this.explained(() =>
      this.unitOfWork.run(actor, async (unit) => {
        const campaign = await this.campaigns.open(unit, campaignId);
        const before = await this.people.get(unit, id, { campaignId });
        assertVersion(before, version);
        const lastDay = lastDayBefore(before, successor.activeFrom);
        if (!lastDay.ok) throw notReplaced(lastDay.error);
        await this.people.update(unit, id, version, { activeTo: lastDay.value, endReason: reason });
        const next: PersonFields = { ...NOBODY, ...successor, role: 'official-spokesperson', campaignId };
        await this.check(unit, campaign, next, null);
        const saved = await this.people.insert(unit, next);
        await this.changed(unit, campaignId);
        unit.audit({ action: 'person.replace', subject: { kind: 'person', id } });
        unit.audit({ action: 'person.create', subject: { kind: 'person', id: saved.id } });
        return saved;
      }),
    );
  }

  /** RW21: an ambassador says so themselves; for one without an account, whoever leads notes it. */
  async acknowledge(actor: Actor, campaignId: string, id: string, guidelines: number): Promise<Person> {
    return this.unitOfWork.run(actor, async (unit) => {
      await this.campaigns.open(unit, campaignId);
      const person = await this.people.get(unit, id, { campaignId });
      if (person.role !== 'ambassador') {
        throw new AppError('conflict', { detail: 'The guidelines are for ambassadors.' });
      }
      const leads: readonly Role[] = LEADS;
      if (person.userId === null ? !leads.includes(actor.role) : person.userId !== actor.userId) {
        throw new AppError('not-allowed', {
          detail:
            'Ambassadors acknowledge the guidelines themselves; a lead notes it for one without an account.',
        });
      }
      if ((await this.around.guidelines(unit, campaignId)) !== guidelines) {
        throw new AppError('conflict', {
          detail: 'These are not the guidelines in force: read those first.',
        });
      }
      if (person.acknowledgement?.guidelines === guidelines) return person;
      const by = await this.around.person(unit, actor.userId);
      const saved = await this.people.update(unit, id, person.version, {
        acknowledgement: { guidelines, at: this.clock.now(), by },
      });
      unit.audit({ action: 'person.acknowledge', subject: { kind: 'person', id } });
      return saved;
    });
  }

  protected override async check(unit: Unit, campaign: Campaign, item: PersonFields, id: string | null) {
    if (item.activeTo !== null && item.activeTo < item.activeFrom) {
      throw new AppError('invalid-input', {
        errors: [{ path: 'body.activeTo', code: 'out-of-order', message: 'must not be before activeFrom' }],
      });
    }
    if (item.userId !== null && !(await this.around.has(unit, item.userId))) {
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

/** What somebody who was only just named does not have. */
const NOBODY = {
  area: '',
  activeTo: null,
  endReason: '',
  themes: [],
  credibility: '',
  reach: null,
  acknowledgement: null,
} as const satisfies Partial<PersonFields>;

function notReplaced(refusal: ReplaceRefusal): AppError {
  if (refusal.code === 'not-official') {
    return new AppError('conflict', { detail: 'Only the official spokesperson is replaced.' });
  }
  return new AppError('invalid-input', {
    errors: [{ path: 'body.activeFrom', code: 'out-of-order', message: `must be after ${refusal.since}` }],
  });
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
