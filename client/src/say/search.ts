/** One thing that can be found: its texts with how much a word in them counts. */
export interface Findable {
  readonly id: string;
  readonly texts: readonly (readonly [text: string, weight: number])[];
}

/** Words in order with the places where they stand: made once, when the messages arrive. */
export interface SearchIndex {
  readonly words: readonly string[];
  /** For each word: position of a thing, weight, position, weight … */
  readonly places: readonly Uint16Array[];
  readonly ids: readonly string[];
}

export interface Found {
  /** The best first; equal ones in the order in which they were given. */
  readonly ids: readonly string[];
  /** Words and places that were looked at. */
  readonly looks: number;
}

/** Lower case, without accents: `Ciudád` and `ciudad` are the same word. */
function wordsOf(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

export function indexOf(things: readonly Findable[]): SearchIndex {
  const found = new Map<string, Map<number, number>>();
  things.forEach(({ texts }, position) => {
    for (const [text, weight] of texts) {
      for (const word of wordsOf(text)) {
        const places = found.get(word) ?? new Map<number, number>();
        places.set(position, Math.max(places.get(position) ?? 0, weight));
        found.set(word, places);
      }
    }
  });
  const words = [...found.keys()].sort();
  return {
    words,
    places: words.map((word) => Uint16Array.from([...(found.get(word) ?? [])].flat())),
    ids: things.map(({ id }) => id),
  };
}

/** What holds every word asked for, each as a beginning: `mov ciu` finds `movilidad de la ciudad`. */
export function search(index: SearchIndex, query: string): Found {
  const asked = [...new Set(wordsOf(query))];
  if (asked.length === 0) return { ids: index.ids, looks: 0 };
  let looks = 0;
  const held = new Uint8Array(index.ids.length);
  const scores = new Float64Array(index.ids.length);
  asked.forEach((beginning, round) => {
    const best = new Map<number, number>();
    let at = firstAtLeast(index.words, beginning, () => (looks += 1));
    for (; at < index.words.length && index.words[at]?.startsWith(beginning) === true; at += 1) {
      const places = index.places[at] ?? new Uint16Array();
      // A whole word counts more than the beginning of a longer one.
      const whole = index.words[at] === beginning ? 2 : 1;
      for (let place = 0; place < places.length; place += 2) {
        looks += 1;
        const position = places[place] ?? 0;
        best.set(position, Math.max(best.get(position) ?? 0, (places[place + 1] ?? 0) * whole));
      }
    }
    for (const [position, score] of best) {
      if (held[position] !== round) continue;
      held[position] = round + 1;
      scores[position] = (scores[position] ?? 0) + score;
    }
  });
  const positions: number[] = [];
  held.forEach((rounds, position) => {
    if (rounds === asked.length) positions.push(position);
  });
  positions.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  return { ids: positions.map((position) => index.ids[position] ?? ''), looks };
}

function firstAtLeast(words: readonly string[], wanted: string, onLook: () => void): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    onLook();
    const middle = (low + high) >>> 1;
    if ((words[middle] ?? '') < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
