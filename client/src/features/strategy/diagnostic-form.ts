import type { ActorSide, DiagnosticKind } from '@altavoz/domain/diagnostics/diagnostic';
import type { DiagnosticBody } from './api/change-diagnosis.js';
import type { Diagnostic, DiagnosticDetails } from './api/get-diagnosis.js';

/** A finding as it is written: one line for each thing. */
export interface WrittenFinding {
  readonly audienceId: string;
  readonly perception: string;
  readonly attributes: string;
  readonly opportunities: string;
  readonly nextSteps: string;
}

/** A record as it is written in its form. */
export interface DiagnosticValues {
  readonly title: string;
  readonly date: string;
  readonly side: ActorSide | '';
  readonly details: DiagnosticDetails;
  readonly summary: string;
  readonly findings: readonly WrittenFinding[];
  readonly audienceIds: readonly string[];
  readonly links: readonly { readonly label: string; readonly url: string }[];
}

/** What is being written: a new record of a kind, one again, or one that is there. */
export type Writing =
  { readonly kind: DiagnosticKind; readonly from?: Diagnostic } | { readonly diagnostic: Diagnostic };

export const NO_FINDING: WrittenFinding = {
  audienceId: '',
  perception: '',
  attributes: '',
  opportunities: '',
  nextSteps: '',
};

/** What a new record of a kind begins with. */
export function newDetails(kind: DiagnosticKind): DiagnosticDetails {
  switch (kind) {
    case 'survey':
      return { kind, form: 'survey', surveyUrl: null, responses: null };
    case 'media-audit':
      return {
        kind,
        journalist: '',
        outlet: '',
        scope: 'local',
        information: 3,
        perception: 3,
        perceptionText: '',
      };
    case 'trend':
      return { kind, area: 'marketing-communications', implication: '' };
    case 'consultation':
      return { kind, form: 'workshop', participants: '', participantsCount: null };
    case 'web-check':
      return { kind, subject: 'city', query: '', rank: null, finding: '' };
    case 'self-assessment':
      return { kind, reactive: [], planned: [] };
  }
}

/** The same question asked again: who and what stay, what was found does not. */
export function askedAgain(
  { title, side, details, audienceIds }: Diagnostic,
  today: string,
): DiagnosticValues {
  return {
    title,
    date: today,
    side: side ?? '',
    details: emptied(details),
    summary: '',
    findings: [],
    audienceIds,
    links: [],
  };
}

function emptied(details: DiagnosticDetails): DiagnosticDetails {
  switch (details.kind) {
    case 'survey':
      return { ...details, responses: null };
    case 'media-audit':
      return { ...details, perceptionText: '' };
    case 'trend':
      return details;
    case 'consultation':
      return { ...details, participantsCount: null };
    case 'web-check':
      return { ...details, rank: null, finding: '' };
    case 'self-assessment':
      return details;
  }
}

export function valuesOf(diagnostic: Diagnostic): DiagnosticValues {
  const { title, date, side, details, summary, findings, audienceIds, links } = diagnostic;
  return {
    title,
    date,
    side: side ?? '',
    details,
    summary,
    findings: findings.map(({ audienceId, perception, attributes, opportunities, nextSteps }) => ({
      audienceId: audienceId ?? '',
      perception,
      attributes: attributes.join('\n'),
      opportunities: opportunities.join('\n'),
      nextSteps: nextSteps.join('\n'),
    })),
    audienceIds,
    links,
  };
}

export function bodyOf(values: DiagnosticValues): DiagnosticBody {
  return {
    ...values,
    side: values.side === '' ? null : values.side,
    audienceIds: [...values.audienceIds],
    links: [...values.links],
    findings: values.findings.map((finding) => ({
      audienceId: finding.audienceId === '' ? null : finding.audienceId,
      perception: finding.perception,
      attributes: linesOf(finding.attributes),
      opportunities: linesOf(finding.opportunities),
      nextSteps: linesOf(finding.nextSteps),
    })),
  };
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** A number typed into a field; empty is null, and what is no number is left for the schema to refuse. */
export function typedNumber(text: string): number | null {
  return text.trim() === '' ? null : Number(text);
}
