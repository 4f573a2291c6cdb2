// Code page 437, the character set of the first PCs: SIE calls it PC8 and has never left it. The platform's own
// decoder knows only the encodings of the web, and this one is not among them.

/** Characters of the bytes 128 to 255, in order. Below them it is ASCII. Source: the Unicode consortium's CP437.TXT. */
const upperHalf =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒ" +
  "áíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐" +
  "└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀" +
  "αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0";

/** Every byte is a character, so nothing can be damaged and no character is cut in two. */
export class CodePage437Decoder {
  decode(bytes: Uint8Array = new Uint8Array(0)): string {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
    return text.replace(/[\x80-\xff]/g, (character) => upperHalf[character.charCodeAt(0) - 128] ?? character);
  }
}
