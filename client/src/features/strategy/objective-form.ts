import type {
  ActionDimension,
  GoalInstrument,
  ObjectiveForm,
  ObjectiveKind,
  ObjectiveScope,
} from '@altavoz/domain/objectives/objective';
import type { LocalizedText } from '@altavoz/domain/shared/language';

/** An objective as it is written in its form. */
export interface ObjectiveValues {
  readonly kind: ObjectiveKind;
  readonly text: LocalizedText;
  readonly form: ObjectiveForm | null;
  readonly scope: ObjectiveScope;
  readonly measurable: boolean;
  readonly developmentGoal: string;
  readonly instrument: GoalInstrument | null;
  readonly dimension: ActionDimension | null;
  readonly indicatorIds: readonly string[];
  /** The audiences it is for; each audience keeps its own list. */
  readonly audienceIds: readonly string[];
}

/** What a new one begins with. */
export const NEW_OBJECTIVE: ObjectiveValues = {
  kind: 'specific',
  text: {},
  form: null,
  scope: 'office',
  measurable: false,
  developmentGoal: '',
  instrument: null,
  dimension: null,
  indicatorIds: [],
  audienceIds: [],
};
