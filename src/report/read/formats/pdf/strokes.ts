/**
 * The straight lines drawn on a page: stroked lines, edges of stroked rectangles, thin filled rectangles, thin
 * images; inside form objects of any depth, clipped to what can be seen. Curves and slanting lines are not rulings.
 */

import { LIMITS } from '../../limits.ts';
import { Unreadable } from '../../unreadable.ts';
import type { OpenFile } from './engine.ts';
import {
  apply,
  type Box,
  boxOf,
  chain,
  height,
  type Matrix,
  moved,
  overlap,
  UPRIGHT,
  width,
} from './geometry.ts';

/** A line along an axis: `at` on the other axis, `from` and `to` on its own. */
export interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Strokes {
  readonly across: Rule[];
  readonly down: Rule[];
  /** Opaque areas, which hide what was drawn before them. */
  readonly covers: Cover[];
  /** For each text object its place in the order of drawing. */
  readonly layers: Map<number, number>;
  /** The largest picture, as a share of the page. */
  picture: number;
}

interface Cover {
  readonly box: Box;
  /** Place in the order of drawing. */
  readonly order: number;
}

/** Thicker than this a filled rectangle is an area, not a line. */
const THICKEST = 3.2;
const STRAIGHT = 0.7;
const FORM_DEPTH = 12;

const kinds = { text: 1, path: 2, image: 3, form: 5 } as const;
const segments = { line: 0, move: 2 } as const;

interface Pen {
  readonly file: OpenFile;
  /** From the coordinates of the page object's parent to the upright page. */
  readonly matrix: Matrix;
  readonly view: Box;
  readonly strokes: Strokes;
  readonly beat: () => void;
  order: number;
  left: number;
}

/** Reads the rulings of an open page; `matrix` sets the page upright, `view` is the page thereafter. */
export function readStrokes(
  file: OpenFile,
  page: number,
  matrix: Matrix,
  view: Box,
  beat: () => void,
): Strokes {
  const strokes: Strokes = { across: [], down: [], covers: [], layers: new Map(), picture: 0 };
  const pen: Pen = { file, matrix, view, strokes, beat, order: 0, left: LIMITS.drawnPoints };
  const count = file.calls.FPDFPage_CountObjects(page);
  for (let index = 0; index < count; index++) {
    readObject(pen, file.calls.FPDFPage_GetObject(page, index), matrix, 0);
  }
  return strokes;
}

function readObject(pen: Pen, object: number, matrix: Matrix, depth: number): void {
  const { calls } = pen.file;
  const kind = calls.FPDFPageObj_GetType(object);
  pen.order += 1;
  spend(pen, 1);
  if (kind === kinds.text) pen.strokes.layers.set(object, pen.order);
  if (kind === kinds.form && depth < FORM_DEPTH) {
    const inner = chain(matrixOf(pen.file, object), matrix);
    const count = calls.FPDFFormObj_CountObjects(object);
    for (let index = 0; index < count; index++) {
      readObject(pen, calls.FPDFFormObj_GetObject(object, index), inner, depth + 1);
    }
  }
  if (kind === kinds.path) readPath(pen, object, matrix);
  if (kind === kinds.image) readImage(pen, object, matrix);
}

function readImage(pen: Pen, object: number, matrix: Matrix): void {
  const { calls, scratch, float } = pen.file;
  if (calls.FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12) === 0) return;
  const box = moved(matrix, { left: float(0), bottom: float(1), right: float(2), top: float(3) });
  const seen = overlap(box, visible(pen, object, matrix));
  if (seen === undefined) return;
  addThin(pen, seen);
  const share = (width(seen) * height(seen)) / (width(pen.view) * height(pen.view));
  pen.strokes.picture = Math.max(pen.strokes.picture, share);
}

function readPath(pen: Pen, object: number, matrix: Matrix): void {
  const { file } = pen;
  const { calls, scratch } = file;
  const count = calls.FPDFPath_CountSegments(object);
  spend(pen, count);
  if (calls.FPDFPath_GetDrawMode(object, scratch, scratch + 4) === 0) return;
  const filled = file.byte(0) !== 0 && inked(file, object, 'fill');
  const stroked = file.byte(4) !== 0 && inked(file, object, 'stroke');
  if (!filled && !stroked) return;
  const clip = visible(pen, object, matrix);
  const outlines = readOutlines(file, object, count, chain(matrixOf(file, object), matrix));
  for (const outline of outlines) {
    if (stroked) addEdges(pen, outline, clip);
    if (filled) addArea(pen, object, outline, clip);
  }
}

/** Gives up on drawings of a size that no report has, and looks at the clock now and then. */
function spend(pen: Pen, points: number): void {
  const before = pen.left >> 12;
  pen.left -= points;
  if (pen.left < 0)
    throw new Unreadable('tooLarge', '页面上的线条多得超出可处理的范围。', '请向制作者要 Word 或网页版。');
  if (pen.left >> 12 !== before) pen.beat();
}

interface Outline {
  readonly points: (readonly [number, number])[];
  closed: boolean;
  curved: boolean;
}

function readOutlines(file: OpenFile, object: number, count: number, matrix: Matrix): Outline[] {
  const { calls, scratch, float } = file;
  const outlines: Outline[] = [];
  let outline: Outline | undefined;
  for (let index = 0; index < count; index++) {
    const segment = calls.FPDFPath_GetPathSegment(object, index);
    const type = calls.FPDFPathSegment_GetType(segment);
    if (calls.FPDFPathSegment_GetPoint(segment, scratch, scratch + 4) === 0) continue;
    if (type === segments.move || outline === undefined) {
      outline = { points: [], closed: false, curved: false };
      outlines.push(outline);
    }
    outline.points.push(apply(matrix, float(0), float(1)));
    if (type !== segments.move && type !== segments.line) outline.curved = true;
    if (calls.FPDFPathSegment_GetClose(segment) === 1) outline.closed = true;
  }
  return outlines;
}

function addEdges(pen: Pen, outline: Outline, clip: Box): void {
  const { points, closed } = outline;
  if (outline.curved) return;
  const ends = closed ? [...points, points[0] as readonly [number, number]] : points;
  for (let index = 1; index < ends.length; index++) {
    const edge = boxOf([
      ends[index - 1] as readonly [number, number],
      ends[index] as readonly [number, number],
    ]);
    if (width(edge) > STRAIGHT && height(edge) > STRAIGHT) continue;
    const seen = overlap(edge, clip);
    if (seen !== undefined) addThin(pen, seen);
  }
}

function addArea(pen: Pen, object: number, outline: Outline, clip: Box): void {
  const area = boxOf(outline.points);
  const seen = overlap(area, clip);
  if (seen === undefined) return;
  if (Math.min(width(seen), height(seen)) <= THICKEST) addThin(pen, seen);
  else if (isRectangle(outline) && pen.file.calls.FPDFPageObj_HasTransparency(object) === 0) {
    pen.strokes.covers.push({ box: seen, order: pen.order });
  }
}

function isRectangle({ points, curved }: Outline): boolean {
  if (curved || points.length < 4 || points.length > 5) return false;
  const box = boxOf(points);
  const near = (value: number, one: number, other: number) =>
    Math.min(Math.abs(value - one), Math.abs(value - other)) < STRAIGHT;
  return points.every(([x, y]) => near(x, box.left, box.right) && near(y, box.top, box.bottom));
}

/** A dot counts both ways: of a dotted line only the row of dots tells the direction. */
function addThin({ strokes }: Pen, box: Box): void {
  const [across, down] = [width(box), height(box)];
  if (down <= THICKEST)
    strokes.across.push({ at: (box.top + box.bottom) / 2, from: box.left, to: box.right });
  if (across <= THICKEST)
    strokes.down.push({ at: (box.left + box.right) / 2, from: box.top, to: box.bottom });
}

function matrixOf({ calls, scratch, float }: OpenFile, object: number): Matrix {
  if (calls.FPDFPageObj_GetMatrix(object, scratch) === 0) return UPRIGHT;
  return [float(0), float(1), float(2), float(3), float(4), float(5)];
}

function inked({ calls, scratch, byte }: OpenFile, object: number, by: 'fill' | 'stroke'): boolean {
  const ask = by === 'fill' ? calls.FPDFPageObj_GetFillColor : calls.FPDFPageObj_GetStrokeColor;
  const known = ask(object, scratch + 16, scratch + 20, scratch + 24, scratch + 28) !== 0;
  return !known || byte(28) !== 0;
}

/** The part of the page that an object's clip paths leave visible, taking each path by its outer box. */
function visible({ file, view }: Pen, object: number, matrix: Matrix): Box {
  const { calls, scratch, float } = file;
  const clip = calls.FPDFPageObj_GetClipPath(object);
  const paths = clip === 0 ? 0 : calls.FPDFClipPath_CountPaths(clip);
  let seen = view;
  for (let path = 0; path < paths; path++) {
    const points: [number, number][] = [];
    const count = calls.FPDFClipPath_CountPathSegments(clip, path);
    for (let index = 0; index < count; index++) {
      const segment = calls.FPDFClipPath_GetPathSegment(clip, path, index);
      calls.FPDFPathSegment_GetPoint(segment, scratch, scratch + 4);
      points.push(apply(matrix, float(0), float(1)));
    }
    const box = points.length === 0 ? undefined : boxOf(points);
    seen = (box && overlap(seen, box)) ?? { left: 0, top: 0, right: -1, bottom: -1 };
  }
  return seen;
}
