import type { OutputOf } from '@altavoz/contracts/endpoint';
import type { diagnostics } from '@altavoz/contracts/diagnostics';
import type { ActorSide } from '@altavoz/domain/diagnostics/diagnostic';
import type { Entity } from '../../platform/db/model.js';

type Answer = OutputOf<(typeof diagnostics)['get']>;
export type DiagnosticDetails = Answer['details'];

export interface DiagnosticFields {
  campaignId: string;
  title: string;
  date: string;
  side: ActorSide | null;
  details: DiagnosticDetails;
  summary: string;
  findings: Answer['findings'];
  audienceIds: string[];
  links: Answer['links'];
}

export type Diagnostic = Entity<DiagnosticFields>;
