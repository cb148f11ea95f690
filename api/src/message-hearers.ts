import type { Role } from '@altavoz/domain/accounts/role';
import { themesGivenTo, themesToSpeakAbout } from '@altavoz/domain/people/ambassador';
import { isActive } from '@altavoz/domain/people/official-spokesperson';
import type { PlainDateString } from '@altavoz/domain/shared/plain-date';
import type { UserService } from './modules/accounts/user.service.js';
import type { PeopleAroundMessages } from './modules/messages/message-news.service.js';
import type { PersonService } from './modules/people/person.service.js';
import type { Actor } from './platform/caller.js';

/** Accounts whose work it is to say messages. */
const VOICES: readonly Role[] = ['spokesperson', 'ambassador'];

/** Who is mailed about messages: accounts that write, decide or speak, and those who stand among the campaign's people. */
export function messageHearers(
  people: UserService,
  voices: Pick<PersonService, 'all'>,
): PeopleAroundMessages {
  return {
    approverIds: (scope) => people.approverIds(scope),
    reader: (userId) => people.active(userId),
    async hearers(scope, campaignId, day) {
      const rows = await voices.all(scope, campaignId);
      return (await people.everyone(scope)).map(({ id, name, email, role, language }) => {
        const theirs = rows.filter((row) => row.userId === id);
        const speaks = VOICES.includes(role) || theirs.some((row) => isActive(row, day));
        const speaksAbout = speaks ? themesToSpeakAbout(theirs, day) : undefined;
        return { id, name, email, role, language, speaksAbout };
      });
    },
  };
}

/** The themes that limit what somebody is given of a campaign, in the list of messages as on the page of what to say. */
export function themesGiven(voices: Pick<PersonService, 'all'>) {
  return async (
    actor: Actor,
    campaignId: string,
    day: PlainDateString,
  ): Promise<readonly string[] | null> => {
    const rows = await voices.all(actor, campaignId);
    return themesGivenTo(
      actor.role,
      rows.filter((row) => row.userId === actor.userId),
      day,
    );
  };
}
