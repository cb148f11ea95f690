import type { createOutlet, createRateCard } from '@altavoz/contracts/outlets';
import type { ParsedOf } from '@altavoz/contracts/endpoint';
import type { Entity } from '../../platform/db/model.js';

type NewOutlet = ParsedOf<typeof createOutlet>['body'];
type NewRateCard = ParsedOf<typeof createRateCard>['body'];

export interface OutletFields extends NewOutlet {
  /** The bare name, so that no outlet is there twice. */
  nameKey: string;
}

export type Outlet = Entity<OutletFields>;

/** One version of an outlet's rates. It is never changed: clips that were valued with it stay what they are. */
export interface RateCardFields extends NewRateCard {
  outletId: string;
  number: number;
}

export type RateCard = Entity<RateCardFields>;
