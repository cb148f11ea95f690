/** Where a risk comes from (P3). */
export const RISK_KINDS = ['institutional-political', 'economic', 'environmental', 'infrastructure'] as const;

export const PROBABILITIES = ['low', 'medium', 'high'] as const;
export type Probability = (typeof PROBABILITIES)[number];

export const RISK_STATUSES = ['open', 'happened', 'closed'] as const;
export type RiskStatus = (typeof RISK_STATUSES)[number];
