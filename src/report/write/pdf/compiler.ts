/** The Typst compiler: loaded and given its fonts once, at the first PDF. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

/** The one family that is always there. What it lacks is looked for among the fonts of the machine. */
export const BUNDLED_FAMILY = 'Noto Serif SC';
const BUNDLED_WEIGHTS = ['400Regular', '700Bold'];

const compilers = new Map<string, NodeCompiler>();

/** A compiler that knows the bundled fonts and, before them, those in `folder`. */
export function compilerWith(folder: string | undefined): NodeCompiler {
  const key = folder ?? '';
  const known = compilers.get(key) ?? NodeCompiler.create({ fontArgs: [{ fontPaths: fontFolders(folder) }] });
  compilers.set(key, known);
  return known;
}

function fontFolders(folder: string | undefined): string[] {
  const bundled = dirname(
    createRequire(import.meta.url).resolve('@expo-google-fonts/noto-serif-sc/package.json'),
  );
  return [
    ...(folder === undefined ? [] : [folder]),
    ...BUNDLED_WEIGHTS.map((weight) => join(bundled, weight)),
  ];
}
