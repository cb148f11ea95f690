/** The four tools of a diagnosis (A2); looking oneself up on the web is one of the consultations. */
export const DIAGNOSTIC_TOOLS = ['survey', 'media-audit', 'trend', 'consultation'] as const;
export type DiagnosticTool = (typeof DIAGNOSTIC_TOOLS)[number];

/** What a record is, and so which fields it has (B2-B6); the self-assessment is optional (B11). */
export const DIAGNOSTIC_KINDS = [
  'survey',
  'media-audit',
  'trend',
  'consultation',
  'web-check',
  'self-assessment',
] as const;
export type DiagnosticKind = (typeof DIAGNOSTIC_KINDS)[number];

/** The tool that a record belongs to; null for the self-assessment, which asks nobody else. */
export function toolOf(kind: DiagnosticKind): DiagnosticTool | null {
  if (kind === 'self-assessment') return null;
  return kind === 'web-check' ? 'consultation' : kind;
}

/** Whom it asks: people of the house or people outside (B1). */
export const ACTOR_SIDES = ['internal', 'external'] as const;
export type ActorSide = (typeof ACTOR_SIDES)[number];

/** What was read or asked (B2). */
export const SURVEY_FORMS = ['prior-diagnosis', 'press-report', 'survey'] as const;
export type SurveyForm = (typeof SURVEY_FORMS)[number];

/** Where an interviewed journalist's outlet stands (B3). */
export const MEDIA_SCOPES = ['local', 'international'] as const;
export type MediaScope = (typeof MEDIA_SCOPES)[number];

/** From 1, knows nothing or sees us badly, to 5 (B3). */
export const SCALE = [1, 2, 3, 4, 5] as const;
export type ScaleValue = (typeof SCALE)[number];

/** What a trend is about (B4). */
export const TREND_AREAS = ['marketing-communications', 'international-action'] as const;
export type TrendArea = (typeof TREND_AREAS)[number];

/** How people were consulted (B5). */
export const CONSULTATION_FORMS = ['workshop', 'meeting', 'in-depth-interview'] as const;
export type ConsultationForm = (typeof CONSULTATION_FORMS)[number];

/** What was looked up on the web (B6). */
export const WEB_SUBJECTS = ['city', 'office', 'international-action'] as const;
export type WebSubject = (typeof WEB_SUBJECTS)[number];

/** Further down than this nobody looks, so it counts as not found. */
export const LAST_RANK = 100;
