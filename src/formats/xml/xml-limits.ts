// What an honest accounting file never reaches and a hostile one aims for.

export interface XmlLimits {
  /** Open elements at once. SAF-T and UBL stay below 15. */
  readonly depthMax: number;
  readonly attributesMax: number;
  /** Characters of one text, comment, tag or instruction. The longest field of SAF-T has 9 999. */
  readonly tokenCharactersMax: number;
  /** Elements within one element that is handed out whole: a receipt of some thousands of lines. */
  readonly elementsMax: number;
  /** Characters of text, layout included, within one such element. */
  readonly charactersMax: number;
}

export const defaultXmlLimits: XmlLimits = {
  depthMax: 64,
  attributesMax: 64,
  tokenCharactersMax: 256 * 1024,
  elementsMax: 300_000,
  charactersMax: 32 * 1024 * 1024,
};
