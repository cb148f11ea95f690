/** A campaign's targets are looked at monthly or, at the latest, quarterly (RH12). */
export const REVIEW_FREQUENCIES = ['monthly', 'quarterly'] as const;
export type ReviewFrequency = (typeof REVIEW_FREQUENCIES)[number];

export const INDICATOR_UNITS = ['number', 'percent', 'money', 'yes-no'] as const;
export type IndicatorUnit = (typeof INDICATOR_UNITS)[number];
