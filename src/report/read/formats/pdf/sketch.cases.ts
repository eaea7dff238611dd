/** Hand-written PDFs for tests: page contents in PDF's own operators, with one Chinese font for both directions. */

export interface SketchPage {
  readonly content: string;
  readonly width?: number;
  readonly height?: number;
  /** The page's /Rotate. */
  readonly rotate?: number;
  /** Form objects by name, drawn with `/Name Do`. */
  readonly forms?: Readonly<Record<string, { readonly matrix?: string; readonly content: string }>>;
}

const FONTS = ['H', 'V'].map(
  (way) =>
    `<</Type/Font/Subtype/Type0/BaseFont/STSong-Light-UniGB-UTF16-${way}/Encoding/UniGB-UTF16-${way}/DescendantFonts[` +
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>' +
    '/DW 1000/W[1 95 500]/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]' +
    '/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>>>]>>',
);

/** Glyphs by number, with nothing that tells what they mean. */
const DUMB =
  '<</Type/Font/Subtype/Type0/BaseFont/Dumb/Encoding/Identity-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/Dumb' +
  '/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000/FontDescriptor<</Type/FontDescriptor/FontName/Dumb' +
  '/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>>>]>>';

/** A PDF of these pages, uncompressed. `/F` writes across, `/V` downwards, the glyphs of `/N` have no meaning; `/T gs` makes what follows transparent, `/O gs` opaque again. */
export function sketch(pages: readonly SketchPage[]): Uint8Array {
  const objects: string[] = ['', ''];
  const add = (text: string): number => objects.push(text);
  const stream = (head: string, content: string): number =>
    add(`<<${head}/Length ${content.length}>>stream\n${content}\nendstream`);
  const [across, down, dumb] = [...FONTS, DUMB].map(add);
  const font = `/ExtGState<</T<</CA 0/ca 0>>/O<</CA 1/ca 1>>>>/Font<</F ${across} 0 R/V ${down} 0 R/N ${dumb} 0 R>>`;
  const kids = pages.map(({ content, width = 595, height = 842, rotate = 0, forms = {} }) => {
    const named = new Map<string, number>();
    for (const [name, form] of Object.entries(forms)) {
      const known = [...named].map(([other, id]) => `/${other} ${id} 0 R`).join('');
      const head = `/Type/XObject/Subtype/Form/BBox[-2000 -2000 2000 2000]/Matrix[${form.matrix ?? '1 0 0 1 0 0'}]`;
      named.set(name, stream(`${head}/Resources<<${font}/XObject<<${known}>>>>`, form.content));
    }
    const drawn = [...named].map(([name, id]) => `/${name} ${id} 0 R`).join('');
    const id = stream('', content);
    return add(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]/Rotate ${rotate}/Contents ${id} 0 R` +
        `/Resources<<${font}/XObject<<${drawn}>>>>>>`,
    );
  });
  objects[0] = '<</Type/Catalog/Pages 2 0 R>>';
  objects[1] = `<</Type/Pages/Count ${kids.length}/Kids[${kids.map((id) => `${id} 0 R`).join(' ')}]>>`;
  return bound(objects);
}

function bound(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.6\n';
  const places = objects.map((text, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${text}\nendobj\n`;
    return place;
  });
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  return Buffer.from(
    `${file}${end}trailer<</Root 1 0 R/Size ${objects.length + 1}>>\nstartxref\n${file.length}\n%%EOF`,
    'latin1',
  );
}

/** Text at a place, in PDF coordinates; `more` goes in before it is shown. */
export function words(x: number, y: number, text: string, { size = 10, font = 'F', more = '' } = {}): string {
  return `BT /${font} ${size} Tf ${more} 1 0 0 1 ${x} ${y} Tm <${hex(text)}> Tj ET\n`;
}

/** A stroked line. */
export function stroke(x0: number, y0: number, x1: number, y1: number): string {
  return `${x0} ${y0} m ${x1} ${y1} l S\n`;
}

/** A line as a thin filled rectangle. */
export function sliver(x: number, y: number, width: number, height: number): string {
  return `${x} ${y} ${width} ${height} re f\n`;
}

export function hex(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('hex');
}
