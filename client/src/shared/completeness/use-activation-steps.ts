import { PLAN_READERS } from '@altavoz/contracts/access';
import { activationSteps, type ActivationStep } from '@altavoz/domain/campaigns/activation-steps';
import { useQuery } from '@tanstack/react-query';
import { checksQuery, type Finding } from '../plan/checks.js';
import { useCampaignId } from '../session/campaign.js';
import { useMay } from '../session/session.js';

/** How far the campaign is from being activated (RH6, RH7, RH16); undefined while unknown, or for who may not ask. */
export function useActivationSteps(): readonly ActivationStep<Finding>[] | undefined {
  const campaignId = useCampaignId();
  const mayRead = useMay(PLAN_READERS);
  const findings = useQuery({ ...checksQuery(campaignId), enabled: mayRead }).data;
  return findings && activationSteps(findings);
}
