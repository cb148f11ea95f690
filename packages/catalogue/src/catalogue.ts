import { ACTOR_SECTORS } from './actors.js';
import { AUDIENCES } from './audiences.js';
import { CHECKLISTS } from './checklists.js';
import { CONTACT_KINDS } from './contact-kinds.js';
import { ACTION_DIMENSIONS, EVALUATION_DIMENSIONS } from './dimensions.js';
import { INDICATORS } from './indicators.js';
import { MESSAGE_TEMPLATES } from './messages.js';
import { OBJECTIVE_TEMPLATES } from './objectives.js';
import { CATALOGUE_PUBLICS } from './publics.js';
import { PURPOSES } from './purposes.js';
import { CATALOGUE_PERSON_ROLES } from './roles.js';
import { SOURCE } from './source.js';
import { TACTICS } from './tactics.js';
import { THEMES } from './themes.js';

/** Everything that ships, as one value. Who needs one list imports that list's file. */
export const CATALOGUE = {
  source: SOURCE,
  publics: CATALOGUE_PUBLICS,
  audiences: AUDIENCES,
  actorSectors: ACTOR_SECTORS,
  themes: THEMES,
  objectives: OBJECTIVE_TEMPLATES,
  messages: MESSAGE_TEMPLATES,
  purposes: PURPOSES,
  tactics: TACTICS,
  indicators: INDICATORS,
  checklists: CHECKLISTS,
  personRoles: CATALOGUE_PERSON_ROLES,
  contactKinds: CONTACT_KINDS,
  actionDimensions: ACTION_DIMENSIONS,
  evaluationDimensions: EVALUATION_DIMENSIONS,
} as const;
