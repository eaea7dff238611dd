/**
 * PDFium, compiled to WebAssembly: loading it, opening a file in it, giving everything back, and starting afresh
 * after a crash. It runs without scripts, network, system fonts or rendering; images are never decoded.
 */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { init } from '@embedpdf/pdfium';
import { Unreadable } from '../../unreadable.ts';

/** The few functions of PDFium in use. Every handle and pointer is a number, 0 for none. */
interface Calls {
  malloc(size: number): number;
  free(pointer: number): void;
  FPDF_LoadMemDocument(pointer: number, size: number, password: number): number;
  FPDF_CloseDocument(document: number): void;
  FPDF_GetLastError(): number;
  FPDF_GetMetaText(document: number, tag: number, buffer: number, size: number): number;
  FPDF_GetPageCount(document: number): number;
  FPDF_LoadPage(document: number, index: number): number;
  FPDF_ClosePage(page: number): void;
  FPDF_GetPageBoundingBox(page: number, rectangle: number): number;
  FPDFPage_CountObjects(page: number): number;
  FPDFPage_GetObject(page: number, index: number): number;
  FPDFPageObj_GetType(object: number): number;
  FPDFPageObj_GetMatrix(object: number, matrix: number): number;
  FPDFPageObj_GetBounds(object: number, left: number, bottom: number, right: number, top: number): number;
  FPDFPageObj_GetStrokeWidth(object: number, width: number): number;
  FPDFPageObj_GetFillColor(object: number, r: number, g: number, b: number, a: number): number;
  FPDFPageObj_GetStrokeColor(object: number, r: number, g: number, b: number, a: number): number;
  FPDFPageObj_HasTransparency(object: number): number;
  FPDFPageObj_GetClipPath(object: number): number;
  FPDFClipPath_CountPaths(clip: number): number;
  FPDFClipPath_CountPathSegments(clip: number, path: number): number;
  FPDFClipPath_GetPathSegment(clip: number, path: number, index: number): number;
  FPDFFormObj_CountObjects(form: number): number;
  FPDFFormObj_GetObject(form: number, index: number): number;
  FPDFPath_CountSegments(path: number): number;
  FPDFPath_GetPathSegment(path: number, index: number): number;
  FPDFPath_GetDrawMode(path: number, fill: number, stroke: number): number;
  FPDFPathSegment_GetPoint(segment: number, x: number, y: number): number;
  FPDFPathSegment_GetType(segment: number): number;
  FPDFPathSegment_GetClose(segment: number): number;
  FPDFText_LoadPage(page: number): number;
  FPDFText_ClosePage(text: number): void;
  FPDFText_CountChars(text: number): number;
  FPDFText_GetUnicode(text: number, index: number): number;
  FPDFText_IsGenerated(text: number, index: number): number;
  FPDFText_IsHyphen(text: number, index: number): number;
  FPDFText_HasUnicodeMapError(text: number, index: number): number;
  FPDFText_GetFontSize(text: number, index: number): number;
  FPDFText_GetCharOrigin(text: number, index: number, x: number, y: number): number;
  FPDFText_GetCharBox(
    text: number,
    index: number,
    left: number,
    right: number,
    bottom: number,
    top: number,
  ): number;
  FPDFText_GetLooseCharBox(text: number, index: number, rectangle: number): number;
  FPDFText_GetMatrix(text: number, index: number, matrix: number): number;
  FPDFText_GetTextObject(text: number, index: number): number;
  FPDFTextObj_GetTextRenderMode(object: number): number;
  FPDFTextObj_GetFont(object: number): number;
}

/** An open file: the calls, its handle, and a scratch pad of 64 bytes in which calls leave their results. */
export interface OpenFile {
  readonly calls: Calls;
  readonly document: number;
  readonly scratch: number;
  /** The scratch pad read as sixteen floats, eight doubles, or bytes. */
  float(index: number): number;
  double(index: number): number;
  byte(index: number): number;
  /** The title in the document's properties, empty if none. */
  title(): string;
}

interface Memory {
  readonly HEAPU8: Uint8Array;
  readonly HEAPF32: Float32Array;
  readonly HEAPF64: Float64Array;
}

interface Engine {
  readonly calls: Calls;
  readonly memory: Memory;
}

/** Memory of a WebAssembly instance never shrinks: above this many bytes the next file gets a new one. */
const LARGEST_KEPT = 256_000_000;
const SCRATCH = 64;
const PASSWORD = 4;

let engine: Promise<Engine> | undefined;

async function start(): Promise<Engine> {
  const path = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm');
  const silent = () => undefined;
  const options = { wasmBinary: readFileSync(path), print: silent, printErr: silent };
  const loaded = await init(options as object);
  loaded.PDFiumExt_Init();
  // The package's wrapped functions check their arguments anew at each call: ten times as slow as the exports.
  const runtime = loaded.pdfium as unknown as Memory & { wasmExports: Calls };
  return { calls: runtime.wasmExports, memory: runtime };
}

/**
 * Opens the file, hands it to `use`, and closes it again. Whatever is thrown while it is open, the instance is given
 * up with all it holds: a crashed one cannot be trusted, and a new one starts in some 40 ms.
 * @throws Unreadable 'encrypted' or 'damaged'; also 'damaged' when PDFium itself breaks down over the file.
 */
export async function withFile<T>(bytes: Uint8Array, use: (file: OpenFile) => T): Promise<T> {
  const running = await ready();
  const { calls, memory } = running;
  const pointer = guarded(() => calls.malloc(bytes.length + SCRATCH));
  memory.HEAPU8.set(bytes, pointer + SCRATCH);
  const document = guarded(() => calls.FPDF_LoadMemDocument(pointer + SCRATCH, bytes.length, 0));
  if (document === 0) {
    const reason = calls.FPDF_GetLastError();
    calls.free(pointer);
    throw reason === PASSWORD ? locked() : damaged();
  }
  const result = guarded(() => use(opened(running, document, pointer)));
  guarded(() => calls.FPDF_CloseDocument(document));
  calls.free(pointer);
  if (memory.HEAPU8.length > LARGEST_KEPT) engine = undefined;
  return result;
}

/** The instance in use now: another reading may have given it up while this one waited. */
async function ready(): Promise<Engine> {
  for (;;) {
    engine ??= start();
    const asked = engine;
    const running = await asked;
    if (asked === engine) return running;
  }
}

function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    engine = undefined;
    throw isBreakdown(error) ? damaged() : error;
  }
}

function opened({ calls, memory }: Engine, document: number, scratch: number): OpenFile {
  return {
    calls,
    document,
    scratch,
    float: (index) => memory.HEAPF32[scratch / 4 + index] ?? 0,
    double: (index) => memory.HEAPF64[scratch / 8 + index] ?? 0,
    byte: (index) => memory.HEAPU8[scratch + index] ?? 0,
    title: () => titleOf({ calls, memory }, document),
  };
}

const LONGEST_TITLE = 2_000;

function titleOf({ calls, memory }: Engine, document: number): string {
  const pointer = calls.malloc(LONGEST_TITLE);
  memory.HEAPU8.set(new TextEncoder().encode('Title\0'), pointer);
  const length = calls.FPDF_GetMetaText(document, pointer, pointer + 8, LONGEST_TITLE - 8);
  const text = memory.HEAPU8.slice(
    pointer + 8,
    pointer + 8 + Math.min(Math.max(length - 2, 0), LONGEST_TITLE - 10),
  );
  calls.free(pointer);
  return new TextDecoder('utf-16le').decode(text);
}

/** A trap, an abort (out of memory, failed assertion) or a stack overflow inside the WebAssembly code. */
function isBreakdown(error: unknown): boolean {
  return error instanceof Error && (error.name === 'RuntimeError' || error instanceof RangeError);
}

function locked(): Unreadable {
  return new Unreadable(
    'encrypted',
    '这个 PDF 设了打开密码。',
    '请用密码打开后另存为不带密码的 PDF，再试一次。',
  );
}

function damaged(): Unreadable {
  return new Unreadable(
    'damaged',
    '这个 PDF 已损坏或不完整，打不开。',
    '请重新下载，或向制作者要原文件（Word、网页版亦可）。',
  );
}
