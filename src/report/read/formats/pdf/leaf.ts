/** One page taken apart: its tables as drawn with their cells' text, and the lines of text outside them. */

import type { OpenFile } from './engine.ts';
import { type Box, centre, height, holds, moved, overlap, turned, width } from './geometry.ts';
import { type Glyph, readGlyphs } from './glyphs.ts';
import { type Lattice, type Region, readLattices } from './lattice.ts';
import { linesOf, type TextLine } from './lines.ts';
import { settled } from './overprint.ts';
import { MEANINGLESS } from './signs.ts';
import { readStrokes } from './strokes.ts';

export interface Table {
  readonly lattice: Lattice;
  /** In the order of the lattice's regions. */
  readonly cells: readonly { readonly region: Region; readonly lines: readonly TextLine[] }[];
}

export interface Leaf {
  /** Counted from 1. */
  readonly page: number;
  /** The upright page. */
  readonly box: Box;
  readonly tables: readonly Table[];
  readonly lines: readonly TextLine[];
  /** Signs read, and how many of them without meaning. */
  readonly signs: number;
  readonly meaningless: number;
  /** The largest picture, as a share of the page. */
  readonly picture: number;
}

/** Reads page `index`, counted from 0. `beat` is called often and may throw to stop. */
export function readLeaf(file: OpenFile, index: number, beat: () => void): Leaf | undefined {
  const { calls, scratch, float } = file;
  const page = calls.FPDF_LoadPage(file.document, index);
  if (page === 0) return undefined;
  beat();
  calls.FPDF_GetPageBoundingBox(page, scratch);
  const visible = bounded({ left: float(0), top: float(1), right: float(2), bottom: float(3) });
  const text = calls.FPDFText_LoadPage(page);
  beat();
  const signs = readGlyphs(file, text, visible);
  const matrix = turned(visible, signs.quarter);
  const box = moved(matrix, visible);
  const strokes = readStrokes(file, page, matrix, box, beat);
  calls.FPDFText_ClosePage(text);
  calls.FPDF_ClosePage(page);
  const glyphs = settled(
    signs.glyphs.filter((glyph) => overlap(glyph.box, box) !== undefined),
    strokes,
    beat,
  );
  const seen = glyphs.filter((glyph) => glyph.text !== ' ');
  const lattices = tablesAmong(readLattices(strokes, beat), box);
  return {
    page: index + 1,
    box,
    ...dealt(glyphs, lattices, beat),
    signs: seen.length,
    meaningless: seen.filter((glyph) => glyph.text === MEANINGLESS).length,
    picture: strokes.picture,
  };
}

/** The largest page that PDF knows, in points: a damaged file may claim one of any size. */
const LARGEST = 14_400;

function bounded({ left, top, right, bottom }: Box): Box {
  return { left, bottom, right: Math.min(right, left + LARGEST), top: Math.min(top, bottom + LARGEST) };
}

/** Frames are no tables: a grid with another one inside a cell, or with a cell as big as most of the page. */
function tablesAmong(lattices: readonly Lattice[], page: Box): Lattice[] {
  const frames = (lattice: Lattice): boolean =>
    lattice.regions.some(
      ({ box }) =>
        width(box) * height(box) > 0.6 * width(page) * height(page) ||
        lattices.some(
          (other) => other !== lattice && holds(box, centre(other.box)) && width(other.box) < width(box),
        ),
    );
  return lattices.filter((lattice) => !frames(lattice));
}

/** Deals the signs out to the cells in whose area their ink lies; the rest is text outside tables. */
function dealt(
  glyphs: readonly Glyph[],
  lattices: readonly Lattice[],
  beat: () => void,
): Pick<Leaf, 'tables' | 'lines'> {
  const outside: Glyph[] = [];
  const hands = lattices.map((lattice) => lattice.regions.map((): Glyph[] => []));
  for (const glyph of glyphs) {
    beat();
    const table = lattices.findIndex(({ box }) => holds(box, glyph.heart));
    const region = lattices[table]?.regions.findIndex(({ box }) => holds(box, glyph.heart)) ?? -1;
    (hands[table]?.[region] ?? outside).push(glyph);
  }
  const tables = lattices.map((lattice, table) => ({
    lattice,
    cells: lattice.regions.map((region, place) => ({ region, lines: linesOf(hands[table]?.[place] ?? []) })),
  }));
  const written = tables.filter(({ cells }) => cells.some(({ lines }) => lines.length > 0));
  return { tables: written, lines: linesOf(outside) };
}
