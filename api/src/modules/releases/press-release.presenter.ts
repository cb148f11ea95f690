import type { OutputOf } from '@altavoz/contracts/endpoint';
import type { pressReleases } from '@altavoz/contracts/press-releases';
import { presentStored } from '../../platform/present.js';
import type { Outcome } from './press-release.service.js';
import type { PressRelease } from './press-release.js';

export function presentPressRelease(
  release: PressRelease,
  clips: Outcome,
): OutputOf<(typeof pressReleases)['get']> {
  const { title, body, messageIds, tacticId, callToAction, contactIds, outletIds, sentOn, note } = release;
  return {
    ...presentStored(release),
    title,
    body,
    messageIds,
    tacticId,
    callToAction,
    contactIds,
    outletIds,
    sentOn,
    note,
    clips: { ...clips },
  };
}
