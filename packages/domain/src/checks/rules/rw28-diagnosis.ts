import { addMonths } from '../../shared/plain-date.js';
import { warning } from '../finding.js';
import type { Rule } from '../rule.js';

/** The months before a campaign begins in which a diagnosis still tells how things stand. */
export const DIAGNOSIS_MONTHS = 12;

/** A plan rests on a diagnosis of its own year or the one before. It is a hint: a diagnosis never blocks (B10). */
export const rw28Diagnosis: Rule = {
  id: 'RW28',
  level: 'warning',
  source: 'B1, B10',
  evaluate: ({ campaign, diagnostics }) => {
    if (campaign.status !== 'draft' && campaign.status !== 'active') return [];
    const newest = diagnostics
      .map(({ date }) => date)
      .sort()
      .at(-1);
    const subject = { kind: 'campaign', id: campaign.id, label: campaign.label } as const;
    if (newest === undefined) return [warning('RW28', subject, 'diagnosis-missing')];
    if (newest >= addMonths(campaign.start, -DIAGNOSIS_MONTHS)) return [];
    return [warning('RW28', subject, 'diagnosis-outdated', { day: newest, campaignStart: campaign.start })];
  },
};
