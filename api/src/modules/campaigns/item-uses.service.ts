import { AppError } from '../../platform/app-error.js';
import type { Scope } from '../../platform/caller.js';

/** Another module that names items of this one; what it names is not deleted. */
export interface ItemUse {
  /** As it is said in the answer: `a tactic`. */
  readonly by: string;
  uses(scope: Scope, campaignId: string, itemId: string): Promise<boolean>;
}

/** Who names the items of one module. */
export class ItemUses {
  private readonly users: ItemUse[] = [];

  add(use: ItemUse): void {
    this.users.push(use);
  }

  /** `word` is the glossary's: `objective`. */
  async assertUnused(word: string, scope: Scope, campaignId: string, id: string): Promise<void> {
    for (const user of this.users) {
      if (await user.uses(scope, campaignId, id)) {
        throw new AppError('conflict', {
          detail: `The ${word} is used by ${user.by}: take it out there first.`,
        });
      }
    }
  }
}
