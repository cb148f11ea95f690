import type { ObjectiveForm, ObjectiveKind, ObjectiveScope } from '@altavoz/domain/objectives/objective';
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
  indicatorIds: string[];
}

export type Objective = Entity<ObjectiveFields>;
