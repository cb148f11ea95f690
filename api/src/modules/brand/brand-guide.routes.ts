import {
  addBrandFile,
  createBrandGuide,
  deleteBrandGuide,
  getBrandLogo,
  getBrandManual,
  listBrandGuides,
  removeBrandFile,
  updateBrandGuide,
  type brandGuide,
} from '@altavoz/contracts/brand';
import type { z } from 'zod';
import { RawAnswer } from '../../platform/http/answer.js';
import { publicRoute, route, type Route } from '../../platform/http/route.js';
import { presentStored } from '../../platform/present.js';
import { fileAnswer } from '../attachments/attachment.presenter.js';
import type { BrandGuide } from './brand-guide.js';
import { logoPath, type BrandGuideService } from './brand-guide.service.js';

const UPLOADS = [{ max: 60, windowMs: 60_000 }];
const LOGOS = [{ max: 6_000, windowMs: 3_600_000 }];

export function brandGuideRoutes(guides: BrandGuideService): Route[] {
  return [
    route(listBrandGuides, async ({ actor }) => ({ items: (await guides.list(actor)).map(present) })),
    route(createBrandGuide, async ({ actor, body: { campaignId, ...words } }) =>
      present(await guides.create(actor, campaignId, words)),
    ),
    route(updateBrandGuide, async ({ actor, params, version, body }) =>
      present(await guides.update(actor, params.brandGuideId, version, body)),
    ),
    route(deleteBrandGuide, ({ actor, params, version }) =>
      guides.remove(actor, params.brandGuideId, version),
    ),
    route(
      addBrandFile,
      async ({ actor, params, body, file }) =>
        present(await guides.addFile(actor, params.brandGuideId, body.use, file)),
      { limits: UPLOADS },
    ),
    route(removeBrandFile, ({ actor, params, version }) =>
      guides.removeFile(actor, params.brandGuideId, params.use, version),
    ),
    route(getBrandManual, async ({ actor, params }) => {
      const { attachment, body } = await guides.manual(actor, params.brandGuideId);
      return fileAnswer(attachment, body, 'attachment');
    }),
    publicRoute(
      getBrandLogo,
      async ({ params }) => {
        const { attachment, body } = await guides.logo(params.logo.slice(0, 24));
        // Mails are read on other sites: whoever has the address may show the picture, and nothing but that.
        return new RawAnswer(attachment.type, body, {
          'content-length': String(attachment.bytes),
          'content-security-policy': "sandbox; default-src 'none'",
          'cross-origin-resource-policy': 'cross-origin',
          'x-content-type-options': 'nosniff',
          'cache-control': 'public, max-age=31536000, immutable',
        });
      },
      { limits: LOGOS },
    ),
  ];
}

function present(guide: BrandGuide): z.output<typeof brandGuide> {
  const { campaignId, colours, typefaces, imageStyle, provider, manualUrl, logoAlt, logoPlate } = guide;
  const { logo, manual } = guide;
  const url = logoPath(guide);
  return {
    ...presentStored(guide),
    campaignId,
    colours: colours.map(({ name, value, role }) => ({ name, value, role })),
    typefaces,
    imageStyle,
    provider,
    manualUrl,
    logoAlt,
    logoPlate,
    logo:
      logo && url !== null
        ? { url, name: logo.name, width: logo.width, height: logo.height, bytes: logo.bytes }
        : null,
    manual: manual && { name: manual.name, type: manual.type, bytes: manual.bytes },
  };
}
