import type { addBrandFile, createBrandGuide } from '@altavoz/contracts/brand';
import type { SampleClient } from './sample-client.js';

/** A bridge and the sun over it, in white: it stands on the band of the brand's first colour. */
const LOGO =
  'iVBORw0KGgoAAAANSUhEUgAAAFgAAABYBAMAAACDuy0HAAAAMFBMVEX/////////////////////////////////////////' +
  '//////////////////////9Or7hAAAAAEHRSTlMAESIzRFVmd4iZqrvM3e7/dpUBFQAAAVdJREFUeNrt1k1KAzEUB/DM+EHx' +
  '+wTSvRS6cV1voOAB9AYeQJDepL2BddVlvUHVA0h3rsSFKOgME53w3uRlXuAlMIsu8l/+50cInclLlUpJiU5++/o+7wfahf5P' +
  'EaSziTb5OQrAJxryELDwEnEpL72jm0xFfGXxl4iXFpeS3dAkQwH3KB4LeJfimYD3KH4U8AHFKwEfxuB9ip9i9jzr8qeLeilq' +
  'EfG61bnFnyLuhW+Z7qMIOFbHiJ9DDiwsXYQcWLVlvv/yovshk9JxdGASXnP8e9nPT+/d505H8Js5xdkdtW5nMV7ReGV7ugZX' +
  'Z/hZbX6gbXcNfrEf4QBxu0NckfGQw9KsQ+xM1ZFn0o4IHnumLesAV87wy8w+eAf42z1nNzXmHeCV58bkHeCp518M7wBfuw+2' +
  'a8w7wEPPJcg7wK2JndeYd4Db10nzcp0ujWN5RvsGxBriFJM/GD71kHFX0FkAAAAASUVORK5CYII=';

/** The look of the sample city: what its mails, reports and pages wear (G1). */
export async function buildBrand(lead: SampleClient): Promise<void> {
  const guide = await lead.call<typeof createBrandGuide>('POST /brand-guides', {
    body: {
      campaignId: null,
      colours: [
        { name: 'Azul estuario', value: '#22335B', role: 'primary' },
        { name: 'Teja', value: '#9A4025', role: 'accent' },
        { name: 'Tinta', value: '#20242E', role: 'text' },
        { name: 'Arena', value: '#F6F2E8', role: 'ground' },
        { name: 'Sol de puente', value: '#E8A33C', role: 'other' },
        { name: 'Río', value: '#3D6E8F', role: 'other' },
      ],
      typefaces: {
        titles: 'georgia',
        text: 'arial',
        print: [
          { name: 'Valdemar Serif', use: 'Titulares de carteles y folletos' },
          { name: 'Public Sans', use: 'Textos impresos y pantallas' },
        ],
      },
      imageStyle:
        'Personas y oficios de la ciudad, con luz natural y sin posar. El río o el puente cuando ayudan a situarse. Nada de bancos de imágenes.',
      provider: 'Taller Marea, estudio de diseño de Valdemar',
      manualUrl: 'https://valdemar.example/manual-de-marca',
      logoAlt: 'Valdemar',
      logoPlate: false,
    },
  });
  await lead.call<typeof addBrandFile>('POST /brand-guides/:brandGuideId/files', {
    params: { brandGuideId: guide.id },
    body: { use: 'logo' },
    file: { name: 'valdemar-blanco.png', content: new Blob([Buffer.from(LOGO, 'base64')]) },
  });
}
