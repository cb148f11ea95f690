import type { Role } from '@altavoz/domain/accounts/role';
import { themesToSpeakAbout } from '@altavoz/domain/people/ambassador';
import { isActive } from '@altavoz/domain/people/official-spokesperson';
import type { UserService } from './modules/accounts/user.service.js';
import type { PeopleAroundMessages } from './modules/messages/message-news.service.js';
import type { PersonService } from './modules/people/person.service.js';

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
