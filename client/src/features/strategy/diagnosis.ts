import { webSeries, type WebSeries } from '@altavoz/domain/diagnostics/compare-over-time';
import { DIAGNOSTIC_TOOLS, toolOf, type DiagnosticTool } from '@altavoz/domain/diagnostics/diagnostic';
import type { Diagnostic, DiagnosticDetails, DiagnosticFinding } from './api/get-diagnosis.js';

type OfKind<K extends DiagnosticDetails['kind']> = Diagnostic & {
  readonly details: Extract<DiagnosticDetails, { kind: K }>;
};

/** The records of one kind. */
export function ofKind<K extends DiagnosticDetails['kind']>(
  diagnostics: readonly Diagnostic[],
  kind: K,
): OfKind<K>[] {
  return diagnostics.filter((one): one is OfKind<K> => one.details.kind === kind);
}

/** The searches, each with its days. */
export function searchesOf(diagnostics: readonly Diagnostic[]): WebSeries[] {
  return webSeries(
    ofKind(diagnostics, 'web-check').map(({ id, date, details }) => ({ id, date, ...details })),
  );
}

export interface ToolRecord {
  readonly diagnostic: Diagnostic;
  /** How often the same search was done before. */
  readonly before: number;
}

/** What each of the four tools found out; of a search that was repeated, the last time. */
export function byTool(diagnostics: readonly Diagnostic[]): ReadonlyMap<DiagnosticTool, ToolRecord[]> {
  const earlier = new Map<string, number>();
  const replaced = new Set<string>();
  for (const { checks } of searchesOf(diagnostics)) {
    const last = checks.at(-1);
    if (last) earlier.set(last.id, checks.length - 1);
    for (const { id } of checks.slice(0, -1)) replaced.add(id);
  }
  return new Map(
    DIAGNOSTIC_TOOLS.map((tool) => [
      tool,
      diagnostics
        .filter(({ id, details }) => toolOf(details.kind) === tool && !replaced.has(id))
        .map((diagnostic) => ({ diagnostic, before: earlier.get(diagnostic.id) ?? 0 })),
    ]),
  );
}

export interface ToldFinding extends DiagnosticFinding {
  readonly diagnostic: Diagnostic;
}

/** B7: what was found about each audience, the newest first; about everybody stands under null. */
export function findingsByAudience(
  diagnostics: readonly Diagnostic[],
): ReadonlyMap<string | null, readonly ToldFinding[]> {
  const groups = new Map<string | null, ToldFinding[]>();
  for (const diagnostic of diagnostics) {
    for (const finding of diagnostic.findings) {
      const group = groups.get(finding.audienceId) ?? [];
      groups.set(finding.audienceId, [...group, { ...finding, diagnostic }]);
    }
  }
  return groups;
}
