import type { UserService } from './modules/accounts/user.service.js';
import type { ItemUse } from './modules/campaigns/item-uses.service.js';
import type { TacticReadingService } from './modules/tactics/tactic-reading.service.js';
import { AppError } from './platform/app-error.js';
import type { Scope } from './platform/caller.js';

/** Those of these identifiers that a campaign (or, for people, the organization) has. */
export type FindSome = (
  scope: Scope,
  campaignId: string,
  ids: readonly string[],
) => Promise<readonly { readonly id: string }[]>;

/** A field of a body that names one thing or several of the same plan. */
export type ReferenceField =
  | 'audienceIds'
  | 'messageIds'
  | 'objectiveIds'
  | 'indicatorIds'
  | 'tacticId'
  | 'tacticIds'
  | 'eventId'
  | 'outletId'
  | 'outletIds'
  | 'contactIds'
  | 'pressReleaseId'
  | 'responsibleId'
  | 'evolvesFromId';

export type References = { readonly [F in ReferenceField]?: string | null | readonly string[] | undefined };

/** Refuses bodies that name what their campaign does not have: every wrong place at once, by its position. */
export class PlanReferences {
  private readonly kinds: readonly (readonly [ReferenceField, FindSome])[];

  constructor(kinds: Readonly<Record<ReferenceField, FindSome>>) {
    this.kinds = Object.entries(kinds) as [ReferenceField, FindSome][];
  }

  async assertKnown(scope: Scope, campaignId: string, references: References): Promise<void> {
    const errors: { path: string; code: string; message: string }[] = [];
    for (const [field, find] of this.kinds) {
      const given = references[field];
      if (given === undefined || given === null) continue;
      const places: [path: string, id: string][] =
        typeof given === 'string'
          ? [[`body.${field}`, given]]
          : given.map((id, position) => [`body.${field}.${position}`, id]);
      const found =
        places.length === 0
          ? []
          : await find(
              scope,
              campaignId,
              places.map(([, id]) => id),
            );
      const known = new Set(found.map(({ id }) => id));
      for (const [path, id] of places) {
        if (!known.has(id)) {
          errors.push({
            path,
            code: 'unknown-reference',
            message: 'names something that this plan does not have',
          });
        }
      }
    }
    if (errors.length > 0) throw new AppError('invalid-input', { errors });
  }
}

/** Who may answer for something: people with an account, and those who speak for the campaign. */
export function usersAndVoices(
  users: Pick<UserService, 'namesOf'>,
  voices: { readonly some: FindSome },
): FindSome {
  return async (scope, campaignId, ids) => {
    const names = await users.namesOf(scope, ids);
    return [...[...names.keys()].map((id) => ({ id })), ...(await voices.some(scope, campaignId, ids))];
  };
}

/** What a tactic names is not deleted. */
export function keepWhatTacticsName(
  tactics: TacticReadingService,
  named: readonly (readonly [Parameters<TacticReadingService['names']>[2], { addUse(use: ItemUse): void }])[],
): void {
  for (const [field, service] of named) {
    service.addUse({
      by: 'a tactic',
      uses: (scope, campaignId, id) => tactics.names(scope, campaignId, field, id),
    });
  }
}

/** A module that is made after the one that asks it. */
export function there<T>(service: T | undefined): T {
  if (service === undefined) throw new Error('A module was asked before the plan was put together');
  return service;
}
