import type { addReadings, indicators } from '@altavoz/contracts/indicators';
import type { improvements, reviews, signReview } from '@altavoz/contracts/reviews';
import type { goodPractices, risks } from '@altavoz/contracts/risks';
import { addDays } from '@altavoz/domain/shared/plain-date';
import type { SampleClient } from './sample-client.js';

interface Options {
  readonly editor: SampleClient;
  readonly lead: SampleClient;
  readonly campaignId: string;
  readonly today: string;
  readonly responsibleId: string;
  readonly tacticIds: ReadonlyMap<string, string>;
}

/** Thousandths, so many days ago; the newest of some is more than a month old, and shows as late. */
const READINGS: Readonly<Record<string, readonly (readonly [daysAgo: number, value: number])[]>> = {
  'IND-A1': [
    [55, 1_950_000],
    [40, 2_400_000],
    [25, 2_900_000],
    [9, 3_310_000],
  ],
  'IND-A2a': [
    [50, 1_000],
    [22, 2_000],
  ],
  'IND-A3a': [
    [52, 3_000],
    [20, 3_000],
  ],
  'IND-B1': [
    [45, 1_000],
    [12, 1_000],
  ],
  'IND-B5': [
    [48, 1_000],
    [18, 2_000],
  ],
};

/** What was measured, one review that was signed and one that is open, and what was learned. */
export async function buildMeasures(options: Options): Promise<void> {
  const { editor, lead, campaignId, today, responsibleId, tacticIds } = options;
  const params = { campaignId };
  const all = await editor.call<(typeof indicators)['list']>('GET /campaigns/:campaignId/indicators', {
    params,
    query: { limit: 200 },
  });
  const ids = new Map(all.items.map(({ id, catalogueCode }) => [catalogueCode ?? '', id]));
  const items = Object.entries(READINGS).flatMap(([code, readings]) => {
    const indicatorId = ids.get(code);
    return indicatorId
      ? readings.map(([daysAgo, value]) => ({ indicatorId, date: addDays(today, -daysAgo), value }))
      : [];
  });
  items.push(...(await judged(options)));
  await editor.call<typeof addReadings>('POST /campaigns/:campaignId/readings', { params, body: { items } });
  const reviewId = await buildReviews(options);
  for (const body of [
    {
      source: 'review' as const,
      reviewId,
      problem: 'El verano quedó en silencio.',
      action: 'Dejar programadas dos series antes de cada verano',
      responsibleId,
      due: addDays(today, 9),
    },
    {
      source: 'review' as const,
      reviewId,
      problem: 'Fotos de actos en las que no se ve la ciudad.',
      action: 'Pedir a cada taller del río tres fotos al mes',
      responsibleId,
      due: addDays(today, 30),
    },
  ]) {
    await editor.call<(typeof improvements)['create']>('POST /campaigns/:campaignId/improvements', {
      params,
      body,
    });
  }
  await lead.call<(typeof risks)['create']>('POST /campaigns/:campaignId/risks', {
    params,
    body: {
      kind: 'institutional-political',
      title: 'Relevo en el gobierno a mitad de campaña',
      description: 'Las elecciones caen antes de la feria de primavera.',
      probability: 'medium',
      contingency: 'Acuerdo firmado con los tres grupos y dossier de relevo al día.',
      responsibleId,
    },
  });
  await lead.call<(typeof risks)['create']>('POST /campaigns/:campaignId/risks', {
    params,
    body: {
      kind: 'environmental',
      title: 'Crecida del río en la semana de puertas abiertas',
      probability: 'high',
      contingency: 'Pabellón cubierto apalabrado y aviso a los suscriptores dos días antes.',
      reserveAmount: 90_000,
      responsibleId,
    },
  });
  await editor.call<(typeof goodPractices)['create']>('POST /campaigns/:campaignId/good-practices', {
    params,
    body: {
      title: 'Vecinas que guían las rutas del agua',
      lesson: 'Quien vive junto al río lo cuenta mejor que una guía oficial, y trae a sus vecinos.',
      facts:
        'Seis vecinas, cuatro rutas y 180 personas en dos meses. La tercera ruta se llenó por el boca a boca.',
      actors: 'Asociación de vecinos de la ribera, escuelas, archivo municipal',
      tacticIds: [...tacticIds.values()].slice(0, 1),
      published: true,
    },
  });
}

/** What is judged and not counted, with whoever looks at it (R4, R20). */
async function judged({ editor, campaignId, today, responsibleId }: Options) {
  const { id } = await editor.call<(typeof indicators)['create']>('POST /campaigns/:campaignId/indicators', {
    params: { campaignId },
    body: {
      name: { es: 'Confianza entre las áreas', en: 'Trust between the areas' },
      ...{ unit: 'scale-3', baseline: 1_000, target: 3_000, reviewFrequency: 'quarterly' },
      ...{ level: 'outcome', dimension: 'political', moment: 'during', criterion: 'effectiveness' },
      category: 'Relaciones y resultados',
      collectionMethod: 'Tres preguntas al cerrar cada sesión',
      measuredWith: 'Los enlaces de las áreas',
      whatFor: 'Saber si las áreas cuentan con la oficina',
      ...{ collectedBy: ['interview'], publics: ['internal'], purposes: ['impact', 'improve'] },
      ...{ presentation: ['dashboard', 'session'], qualities: ['relevant', 'timely', 'affordable'] },
      responsibleId,
    },
  });
  return [
    { indicatorId: id, date: addDays(today, -47), value: 1_000 },
    { indicatorId: id, date: addDays(today, -14), value: 2_000 },
  ];
}

/** The first month's review, signed; the one of this month is still open. */
async function buildReviews({ editor, lead, campaignId, today }: Options): Promise<string> {
  const params = { campaignId };
  const create = (from: string, to: string) =>
    editor.call<(typeof reviews)['create']>('POST /campaigns/:campaignId/reviews', {
      params,
      body: { kind: 'monthly', from, to },
    });
  const first = await create(addDays(today, -59), addDays(today, -31));
  const written = await editor.call<(typeof reviews)['update']>(
    'PATCH /campaigns/:campaignId/reviews/:reviewId',
    {
      params: { campaignId, reviewId: first.id },
      body: {
        worked: 'Las rutas del agua con vecinas que guían: la mitad de lo ganado.',
        notWorked: 'Dos semanas en silencio y fotos de actos sin ciudad.',
        why: 'Nadie tenía fotos a mano y todo pasaba por una persona.',
      },
    },
    first.version,
  );
  await lead.call<typeof signReview>(
    'POST /campaigns/:campaignId/reviews/:reviewId/sign',
    { params: { campaignId, reviewId: first.id }, body: { checked: true } },
    written.version,
  );
  await create(addDays(today, -30), today);
  return first.id;
}
