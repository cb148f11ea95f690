import type { OutputOf } from '@altavoz/contracts/endpoint';
import type { createOutlet, createRateCard } from '@altavoz/contracts/outlets';
import { presentStored } from '../../platform/present.js';
import type { OutletWithRates } from './outlet.service.js';
import type { RateCard } from './outlet.js';

export function presentOutlet({
  outlet,
  rateCard,
  rateCards,
}: OutletWithRates): OutputOf<typeof createOutlet> {
  const { name, medium, scope, tier, reach, hosts, note } = outlet;
  return {
    ...presentStored(outlet),
    name,
    medium,
    scope,
    tier,
    reach,
    hosts,
    note,
    rateCard: rateCard && presentRateCard(rateCard),
    rateCards: rateCards.map(presentRateCard),
  };
}

export function presentRateCard(card: RateCard): OutputOf<typeof createRateCard> {
  const { outletId, number, source, validFrom, currency, rates } = card;
  return { ...presentStored(card), outletId, number, source, validFrom, currency, rates };
}
