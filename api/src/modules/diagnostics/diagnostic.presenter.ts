import type { diagnostics } from '@altavoz/contracts/diagnostics';
import type { OutputOf } from '@altavoz/contracts/endpoint';
import { presentStored } from '../../platform/present.js';
import type { Diagnostic } from './diagnostic.js';

export function presentDiagnostic(diagnostic: Diagnostic): OutputOf<(typeof diagnostics)['get']> {
  const { title, date, side, details, summary, findings, audienceIds, links } = diagnostic;
  return { ...presentStored(diagnostic), title, date, side, details, summary, findings, audienceIds, links };
}
