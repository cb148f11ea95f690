import type { AudiencePriority } from '@altavoz/domain/audiences/audience';
import type { Public } from '@altavoz/domain/audiences/public';
import type { LocalizedText } from '@altavoz/domain/shared/language';
import type { ChannelType } from '@altavoz/domain/tactics/tactic';
import type { Entity } from '../../platform/db/model.js';

export interface AudienceFields {
  campaignId: string;
  catalogueKey: string | null;
  name: LocalizedText;
  publics: Public[];
  priority: AudiencePriority | null;
  objectiveIds: string[];
  drivers: string;
  perception: string;
  preferredChannels: ChannelType[];
}

export type Audience = Entity<AudienceFields>;
