import { useParams } from '@tanstack/react-router';
import './router.js';
export function probe(): number {
  const p = useParams({ strict: false });
  const { campaignId } = p;
  return campaignId;
}
