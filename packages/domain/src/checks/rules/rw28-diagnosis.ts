import { diagnosisAge } from '../../diagnostics/diagnosis-age.js';
import { warning } from '../finding.js';
import type { Rule } from '../rule.js';

/** A plan rests on a diagnosis of its own year or the one before. It is a hint: a diagnosis never blocks (B10). */
export const rw28Diagnosis: Rule = {
  id: 'RW28',
  level: 'warning',
  source: 'B1, B10',
  evaluate: ({ campaign, diagnostics }) => {
    if (campaign.status !== 'draft' && campaign.status !== 'active') return [];
    const age = diagnosisAge(
      diagnostics.map(({ date }) => date),
      campaign.start,
    );
    const subject = { kind: 'campaign', id: campaign.id, label: campaign.label } as const;
    if (age.state === 'missing') return [warning('RW28', subject, 'diagnosis-missing')];
    if (age.state === 'current') return [];
    return [
      warning('RW28', subject, 'diagnosis-outdated', { day: age.newest, campaignStart: campaign.start }),
    ];
  },
};
