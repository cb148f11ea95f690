/** Seven sectors of actors (D10); their names and kinds are in the catalogue. */
export const ACTOR_SECTORS = [
  'social-citizen',
  'private',
  'international',
  'academic-cultural',
  'media',
  'other-government-levels',
  'other-local-government',
] as const;
export type ActorSector = (typeof ACTOR_SECTORS)[number];

/** The last of the 28 kinds of actor; they are numbered through all sectors. */
export const LAST_ACTOR_TYPE = 28;

/** Which sector each kind begins with: 1 to 6 are social, 7 to 10 private, and so on. */
const FIRST_TYPE: Readonly<Record<ActorSector, number>> = {
  'social-citizen': 1,
  private: 7,
  international: 11,
  'academic-cultural': 14,
  media: 19,
  'other-government-levels': 22,
  'other-local-government': 25,
};

/** The sector of a kind of actor. */
export function sectorOfType(type: number): ActorSector | undefined {
  if (!Number.isInteger(type) || type < 1 || type > LAST_ACTOR_TYPE) return undefined;
  return [...ACTOR_SECTORS].reverse().find((sector) => FIRST_TYPE[sector] <= type);
}

/** Since when an actor is with us (D8). */
export const ACTOR_RELATIONS = ['historic', 'current', 'potential'] as const;
export type ActorRelation = (typeof ACTOR_RELATIONS)[number];

/** Where an actor stands on the city's international work (D9). */
export const STANCES = ['support', 'neutral', 'opposition'] as const;
export type Stance = (typeof STANCES)[number];

/** What is compared between two days. */
export interface ActorOnDay {
  readonly actorId: string;
  readonly name: string;
  readonly sector: ActorSector;
  readonly actorType: number | null;
  readonly relation: ActorRelation;
  readonly role: string;
  readonly capacities: string;
  readonly stance: Stance;
  readonly stanceReason: string;
}

const COMPARED = [
  'stance',
  'relation',
  'sector',
  'actorType',
  'name',
  'role',
  'capacities',
  'stanceReason',
] as const satisfies readonly (keyof ActorOnDay)[];
export type ComparedField = (typeof COMPARED)[number];

export interface ActorChange {
  readonly before: ActorOnDay;
  readonly after: ActorOnDay;
  /** What is different, the stance first. */
  readonly fields: readonly ComparedField[];
}

export interface ActorComparison {
  readonly appeared: readonly ActorOnDay[];
  readonly gone: readonly ActorOnDay[];
  readonly changed: readonly ActorChange[];
  /** Those whose stance is another one, nearer to us or further away. */
  readonly nearer: number;
  readonly further: number;
  readonly unchanged: number;
}

/** D8: what is different between the map of one day and that of another. */
export function compareActors(before: readonly ActorOnDay[], after: readonly ActorOnDay[]): ActorComparison {
  const then = new Map(before.map((actor) => [actor.actorId, actor]));
  const now = new Set(after.map(({ actorId }) => actorId));
  const changed: ActorChange[] = [];
  let unchanged = 0;
  for (const actor of after) {
    const earlier = then.get(actor.actorId);
    if (!earlier) continue;
    const fields = COMPARED.filter((field) => earlier[field] !== actor[field]);
    if (fields.length > 0) changed.push({ before: earlier, after: actor, fields });
    else unchanged += 1;
  }
  const steps = changed.map(({ before: one, after: other }) => nearness(other) - nearness(one));
  return {
    appeared: after.filter(({ actorId }) => !then.has(actorId)),
    gone: before.filter(({ actorId }) => !now.has(actorId)),
    changed,
    nearer: steps.filter((step) => step > 0).length,
    further: steps.filter((step) => step < 0).length,
    unchanged,
  };
}

const nearness = ({ stance }: ActorOnDay): number => -STANCES.indexOf(stance);
