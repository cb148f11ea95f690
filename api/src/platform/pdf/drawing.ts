/** The colours of a drawing by what they are for; each renderer says which ones they are. */
export type Paint = 'ink' | 'quiet' | 'accent' | 'brass';

/** How an area is filled: what a colour says, a pattern says as well. */
type Fill =
  | { readonly kind: 'solid'; readonly opacity?: number; readonly outlined?: boolean }
  | { readonly kind: 'hatched' }
  | { readonly kind: 'dotted' };

export type Mark =
  | {
      readonly kind: 'area';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly paint: Paint;
      readonly fill: Fill;
    }
  | { readonly kind: 'rule'; readonly y: number; readonly from: number; readonly to: number }
  | {
      readonly kind: 'word';
      readonly x: number;
      /** Of the line that letters stand on. */
      readonly y: number;
      readonly text: string;
      readonly size: number;
      readonly paint: Paint;
      readonly at: 'start' | 'middle' | 'end';
      readonly bold?: boolean;
    };

/** A chart before anybody chose paper or screen. Only what we write stands in it, nothing that a person wrote. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

interface Stroke {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

/** The strokes of a hatched area, cut at its edges. */
export function hatching(x: number, y: number, width: number, height: number): Stroke[] {
  const strokes: Stroke[] = [];
  for (let at = x - height; at < x + width; at += 4) {
    const [from, to] = [Math.max(at, x), Math.min(at + height, x + width)];
    strokes.push({ from: [from, y + height - (from - at)], to: [to, y + height - (to - at)] });
  }
  return strokes;
}

/** The middles of the dots of a dotted area. */
export function dots(x: number, y: number, width: number, height: number): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  for (let down = y + 3; down < y + height - 1; down += 4.7) {
    for (let across = x + 3; across < x + width - 1.5; across += 5) found.push([across, down]);
  }
  return found;
}
