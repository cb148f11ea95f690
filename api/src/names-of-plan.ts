import { textIn, type Language, type LocalizedText } from '@altavoz/domain/shared/language';
import type { UserService } from './modules/accounts/user.service.js';
import type { AudienceService } from './modules/audiences/audience.service.js';
import type { Campaign } from './modules/campaigns/campaign.js';
import type { Named } from './platform/spreadsheets/row-reader.js';
import type { IndicatorService } from './modules/indicators/indicator.service.js';
import type { MessageService } from './modules/messages/message.service.js';
import type { ObjectiveService } from './modules/objectives/objective.service.js';
import type { PersonService } from './modules/people/person.service.js';
import type { NamesOfPlan } from './modules/tactics/tactic.ports.js';
import type { Scope } from './platform/caller.js';

interface Services {
  readonly audiences: AudienceService;
  readonly messages: MessageService;
  readonly objectives: ObjectiveService;
  readonly indicators: IndicatorService;
  readonly voices: PersonService;
  readonly people: UserService;
}

/** Everything of a plan that the cells of a spreadsheet may name. */
export async function namesOfPlan(
  scope: Scope,
  { id }: Campaign,
  language: Language,
  { audiences, messages, objectives, indicators, voices, people }: Services,
): Promise<NamesOfPlan> {
  const named = (itemId: string, text: LocalizedText): Named => ({
    id: itemId,
    names: [textIn(text, language), text.es ?? '', text.en ?? ''].filter((name) => name !== ''),
  });
  const users = (await people.everyone(scope)).map((user) => ({
    id: user.id,
    names: [user.name, user.email],
  }));
  const spoken = (await voices.all(scope, id)).map((person) => ({ id: person.id, names: [person.name] }));
  return {
    audiences: (await audiences.all(scope, id)).map((item) => named(item.id, item.name)),
    messages: (await messages.all(scope, id)).map((item) => named(item.id, item.content.text)),
    objectives: (await objectives.all(scope, id)).map((item) => named(item.id, item.text)),
    indicators: (await indicators.all(scope, id)).map((item) => named(item.id, item.name)),
    people: [...users, ...spoken],
  };
}
