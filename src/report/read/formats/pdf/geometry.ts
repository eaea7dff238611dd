/**
 * Points, boxes and the turning of a page so that its text stands upright. PDF counts from the bottom left corner
 * upwards; everything after this file counts in points from the top left corner of the upright page.
 */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Quarter turns against the clock by which writing deviates from left-to-right. */
export type Quarter = 0 | 1 | 2 | 3;

/** a b c d e f, as in the PDF specification: x′ = a·x + c·y + e, y′ = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const UPRIGHT: Matrix = [1, 0, 0, 1, 0, 0];

/** Where a point goes that passes first through `inner`, then through `outer`. */
export function chain(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner;
  const [x, y] = apply(outer, e, f);
  return [
    outer[0] * a + outer[2] * b,
    outer[1] * a + outer[3] * b,
    outer[0] * c + outer[2] * d,
    outer[1] * c + outer[3] * d,
    x,
    y,
  ];
}

export function apply(matrix: Matrix, x: number, y: number): [number, number] {
  return [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]];
}

/** From PDF coordinates to those of the page turned clockwise by `quarter`. */
export function turned(page: Box, quarter: Quarter): Matrix {
  if (quarter === 0) return [1, 0, 0, -1, -page.left, page.top];
  if (quarter === 1) return [0, 1, 1, 0, -page.bottom, -page.left];
  if (quarter === 2) return [-1, 0, 0, 1, page.right, -page.bottom];
  return [0, -1, -1, 0, page.top, page.right];
}

export function boxOf(points: readonly (readonly [number, number])[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { left, top, right, bottom };
}

/** The box after the transformation, upright again; top is always the smaller number. */
export function moved(matrix: Matrix, { left, top, right, bottom }: Box): Box {
  return boxOf([
    apply(matrix, left, top),
    apply(matrix, right, bottom),
    apply(matrix, left, bottom),
    apply(matrix, right, top),
  ]);
}

export function union(boxes: readonly Box[]): Box {
  return boxOf(
    boxes.flatMap(({ left, top, right, bottom }) => [[left, top] as const, [right, bottom] as const]),
  );
}

/** What both boxes cover, or undefined. */
export function overlap(one: Box, other: Box): Box | undefined {
  const left = Math.max(one.left, other.left);
  const right = Math.min(one.right, other.right);
  const top = Math.max(one.top, other.top);
  const bottom = Math.min(one.bottom, other.bottom);
  return left <= right && top <= bottom ? { left, top, right, bottom } : undefined;
}

export const width = (box: Box): number => box.right - box.left;
export const height = (box: Box): number => box.bottom - box.top;
export const centre = (box: Box): [number, number] => [
  (box.left + box.right) / 2,
  (box.top + box.bottom) / 2,
];

export function holds(box: Box, [x, y]: readonly [number, number]): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}
