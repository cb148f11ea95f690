import type {
  ActionDimension,
  GoalInstrument,
  ObjectiveForm,
  ObjectiveKind,
  ObjectiveScope,
} from '@altavoz/domain/objectives/objective';
import type { LocalizedText } from '@altavoz/domain/shared/language';
import type { Entity } from '../../platform/db/model.js';

export interface ObjectiveFields {
  campaignId: string;
  kind: ObjectiveKind;
  text: LocalizedText;
  form: ObjectiveForm | null;
  scope: ObjectiveScope;
  measurable: boolean;
  developmentGoal: string;
  instrument: GoalInstrument | null;
  dimension: ActionDimension | null;
  indicatorIds: string[];
}

export type Objective = Entity<ObjectiveFields>;
