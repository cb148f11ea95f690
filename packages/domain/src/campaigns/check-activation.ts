import type { AudiencePriority } from '../audiences/audience.js';
import { blocking, type Finding } from '../checks/finding.js';
import { inForce, type MessageValidity } from '../messages/message-in-force.js';
import {
  checkMainObjective,
  checkMeasurableObjectives,
  type ObjectiveInCampaign,
} from '../objectives/check-objectives.js';
import { officialSpokespeople, type PersonInCampaign } from '../people/official-spokesperson.js';
import { textIn, type LocalizedText } from '../shared/language.js';
import type { PlainDateString } from '../shared/plain-date.js';

export interface ActivationState {
  readonly objectives: readonly ObjectiveInCampaign[];
  readonly audiences: readonly { readonly priority?: AudiencePriority | null | undefined }[];
  readonly messages: readonly MessageValidity[];
  readonly positioning: DesiredPositioning;
  readonly people: readonly PersonInCampaign[];
  readonly today: PlainDateString;
}

/** Where the campaign wants the government and its office to stand; null while nobody has written it. */
export type DesiredPositioning = Readonly<
  Record<
    'government' | 'office',
    Readonly<Record<'city' | 'abroad', { readonly desired: LocalizedText | null }>>
  >
>;

/** RH6, RH7 and RH16: everything that a campaign lacks before it can be activated, each as its own finding. */
export function checkActivation(state: ActivationState): Finding[] {
  return [
    ...checkMainObjective(state.objectives),
    ...checkEssentials(state),
    ...checkMeasurableObjectives(state.objectives),
  ];
}

/**
 * RH7: a main objective, a prioritised audience, an approved message, the desired positioning in the city and
 * abroad, and one official spokesperson on the day. A message that expired does not count; one that starts later does.
 */
export function checkEssentials(state: ActivationState): Finding[] {
  const { objectives, audiences, messages, positioning, people, today } = state;
  const missing: Finding[] = [];
  if (!objectives.some((objective) => objective.kind === 'main')) {
    missing.push(blocking('RH7', { kind: 'objective' }, 'main-objective-missing'));
  }
  if (!audiences.some((audience) => audience.priority)) {
    missing.push(blocking('RH7', { kind: 'audience' }, 'priority-audience-missing'));
  }
  if (!messages.some((message) => inForce({ ...message, validFrom: null }, today))) {
    missing.push(blocking('RH7', { kind: 'message' }, 'approved-message-missing'));
  }
  if (!isDesired(positioning, 'city')) {
    missing.push(blocking('RH7', { kind: 'positioning' }, 'positioning-city-missing'));
  }
  if (!isDesired(positioning, 'abroad')) {
    missing.push(blocking('RH7', { kind: 'positioning' }, 'positioning-abroad-missing'));
  }
  if (officialSpokespeople(people, today).length === 0) {
    missing.push(blocking('RH7', { kind: 'person' }, 'spokesperson-missing'));
  }
  return missing;
}

/** Of the government or of the office: one of the two is enough for each place (C2). */
function isDesired(positioning: DesiredPositioning, place: 'city' | 'abroad'): boolean {
  return [positioning.government, positioning.office].some(
    ({ [place]: { desired } }) => desired && textIn(desired, 'es'),
  );
}
